-- SPDX-License-Identifier: EUPL-1.2
SELECT family_id, person_id, position, role
  FROM person_role
 WHERE family_id NOT IN (SELECT id FROM family WHERE binned_at IS NOT NULL)
 ORDER BY family_id, person_id, position;
