-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM observation_revision
 WHERE family_id = :family_id
   AND id IN (SELECT id FROM observation WHERE family_id = :family_id AND contact_id = :id);
