-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO contact_participant_revision (
  family_id, contact_id, revision, position, person_id, intermediary_id, name)
SELECT family_id, contact_id, :revision, position, person_id, intermediary_id, name
  FROM contact_participant
 WHERE family_id = :family_id AND contact_id = :contact_id;
