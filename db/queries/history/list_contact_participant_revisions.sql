-- SPDX-License-Identifier: EUPL-1.2
SELECT contact_id AS owner, revision AS of_revision, person_id, intermediary_id, name
  FROM contact_participant_revision
 WHERE family_id = :family_id
 ORDER BY contact_id, revision, position;
