-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM confirmation WHERE family_id = :family_id;
