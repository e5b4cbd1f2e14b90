-- SPDX-License-Identifier: EUPL-1.2
SELECT family_id, concern_id, position, step, taken_on, taken_by, note
  FROM meldcode_step
 WHERE family_id NOT IN (SELECT id FROM family WHERE binned_at IS NOT NULL)
 ORDER BY family_id, concern_id, position;
