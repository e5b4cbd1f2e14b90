-- SPDX-License-Identifier: EUPL-1.2
SELECT family_id, contact_id, revision, position, text
  FROM quick_win_revision
 WHERE family_id NOT IN (SELECT id FROM family WHERE binned_at IS NOT NULL)
   AND contact_id NOT IN (SELECT id FROM contact WHERE binned_at IS NOT NULL)
 ORDER BY family_id, contact_id, revision, position;
