-- SPDX-License-Identifier: EUPL-1.2
SELECT contact_id AS owner, person_id, intermediary_id, name
  FROM contact_participant
 WHERE family_id = :family_id
 ORDER BY contact_id, position;
