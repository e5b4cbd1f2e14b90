-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM person WHERE family_id = :family_id;
