-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO note_mark_revision (
  family_id, contact_id, revision, position, paragraph, kind)
SELECT family_id, contact_id, :revision, position, paragraph, kind
  FROM note_mark
 WHERE family_id = :family_id AND contact_id = :contact_id;
