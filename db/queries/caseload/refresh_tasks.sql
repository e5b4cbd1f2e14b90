-- SPDX-License-Identifier: EUPL-1.2
UPDATE caseload_line
   SET due_key = coalesce((SELECT min(until_date) FROM task
                            WHERE family_id = :family_id AND binned_at IS NULL
                              AND status IN ('accepted', 'running')), '9999-12-31'),
       next_task_id = (SELECT id FROM task
                        WHERE family_id = :family_id AND binned_at IS NULL
                              AND status IN ('accepted', 'running')
                        ORDER BY coalesce(until_date, '9999-12-31'), id LIMIT 1),
       open_tasks = (SELECT count(*) FROM task
                      WHERE family_id = :family_id AND binned_at IS NULL
                              AND status IN ('accepted', 'running'))
 WHERE family_id = :family_id;
