-- SPDX-License-Identifier: EUPL-1.2
SELECT contact_id AS owner, revision AS of_revision, paragraph, kind
  FROM note_mark_revision
 WHERE family_id = :family_id
 ORDER BY contact_id, revision, position;
