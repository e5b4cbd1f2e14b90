-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM observation WHERE family_id = :family_id;
