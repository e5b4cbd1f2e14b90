-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM stored_profile WHERE family_id = :family_id;
