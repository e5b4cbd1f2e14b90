-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO caseload_line (family_id, name_key, due_key, contact_key, next_task_id, open_tasks, waiting_referrals, status,
                           worker, frame, intermediary_id, evidence)
VALUES (
  :family_id, :name_key,
  coalesce((SELECT min(until_date) FROM task
             WHERE family_id = :family_id AND binned_at IS NULL AND status IN ('accepted', 'running')), '9999-12-31'),
  coalesce((SELECT substr(max(start_at), 1, 10) FROM contact
             WHERE family_id = :family_id AND binned_at IS NULL), ''),
  (SELECT id FROM task
    WHERE family_id = :family_id AND binned_at IS NULL AND status IN ('accepted', 'running')
    ORDER BY coalesce(until_date, '9999-12-31'), id LIMIT 1),
  (SELECT count(*) FROM task
    WHERE family_id = :family_id AND binned_at IS NULL AND status IN ('accepted', 'running')),
  (SELECT count(*) FROM referral WHERE family_id = :family_id AND status IN ('sent', 'accepted')),
  :status, :worker, :frame, :intermediary_id, 0);
