-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM observation_revision WHERE family_id = :family_id;
