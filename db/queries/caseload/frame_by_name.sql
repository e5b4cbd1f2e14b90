-- SPDX-License-Identifier: EUPL-1.2
SELECT family_id, case_number, display_name, status, frame, worker, intermediary, contact_key, next_task, next_until,
       open_tasks, waiting_referrals, name_key, due_key
  FROM caseload_row
 WHERE frame = :frame
   AND status = 'intake'
   AND :intake = 1
   AND (name_key, family_id) > (:name_key, :family_id)
UNION ALL
SELECT family_id, case_number, display_name, status, frame, worker, intermediary, contact_key, next_task, next_until,
       open_tasks, waiting_referrals, name_key, due_key
  FROM caseload_row
 WHERE frame = :frame
   AND status = 'active'
   AND :active = 1
   AND (name_key, family_id) > (:name_key, :family_id)
UNION ALL
SELECT family_id, case_number, display_name, status, frame, worker, intermediary, contact_key, next_task, next_until,
       open_tasks, waiting_referrals, name_key, due_key
  FROM caseload_row
 WHERE frame = :frame
   AND status = 'paused'
   AND :paused = 1
   AND (name_key, family_id) > (:name_key, :family_id)
UNION ALL
SELECT family_id, case_number, display_name, status, frame, worker, intermediary, contact_key, next_task, next_until,
       open_tasks, waiting_referrals, name_key, due_key
  FROM caseload_row
 WHERE frame = :frame
   AND status = 'closed'
   AND :closed = 1
   AND (name_key, family_id) > (:name_key, :family_id)
 ORDER BY name_key, family_id
 LIMIT :row_limit;
