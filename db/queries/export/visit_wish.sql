-- SPDX-License-Identifier: EUPL-1.2
SELECT family_id, position, kind, text
  FROM visit_wish
 WHERE family_id NOT IN (SELECT id FROM family WHERE binned_at IS NOT NULL)
 ORDER BY family_id, position;
