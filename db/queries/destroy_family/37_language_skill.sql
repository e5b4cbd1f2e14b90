-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM language_skill WHERE family_id = :family_id;
