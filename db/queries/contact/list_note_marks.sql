-- SPDX-License-Identifier: EUPL-1.2
SELECT contact_id AS owner, paragraph, kind
  FROM note_mark
 WHERE family_id = :family_id
 ORDER BY contact_id, position;
