-- SPDX-License-Identifier: EUPL-1.2
SELECT task.intermediary_id, task.family_id, task.hours, task.status, task.from_date, task.until_date, task.created_on,
       task.ended_on
  FROM task
  JOIN family ON family.id = task.family_id
 WHERE task.intermediary_id = :intermediary_id AND task.part = 'family' AND family.binned_at IS NULL
       AND task.binned_at IS NULL
 ORDER BY task.id;
