-- SPDX-License-Identifier: EUPL-1.2
SELECT family_id, position, name, json
  FROM case_extra
 WHERE family_id NOT IN (SELECT id FROM family WHERE binned_at IS NOT NULL)
 ORDER BY family_id, position;
