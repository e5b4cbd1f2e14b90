-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM person_role WHERE family_id = :family_id;
