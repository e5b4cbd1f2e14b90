-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM visit_wish WHERE family_id = :family_id;
