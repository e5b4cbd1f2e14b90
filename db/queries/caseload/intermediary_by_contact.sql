-- SPDX-License-Identifier: EUPL-1.2
SELECT family_id, case_number, display_name, status, frame, worker, intermediary, contact_key, next_task, next_until,
       open_tasks, waiting_referrals, name_key, due_key
  FROM caseload_row
 WHERE intermediary_id = :intermediary_id
   AND status = 'intake'
   AND :intake = 1
   AND (contact_key, name_key, family_id) > (:contact_key, :name_key, :family_id)
   AND (:worker = '' OR worker = :worker)
   AND (:frame = '' OR frame = :frame)
UNION ALL
SELECT family_id, case_number, display_name, status, frame, worker, intermediary, contact_key, next_task, next_until,
       open_tasks, waiting_referrals, name_key, due_key
  FROM caseload_row
 WHERE intermediary_id = :intermediary_id
   AND status = 'active'
   AND :active = 1
   AND (contact_key, name_key, family_id) > (:contact_key, :name_key, :family_id)
   AND (:worker = '' OR worker = :worker)
   AND (:frame = '' OR frame = :frame)
UNION ALL
SELECT family_id, case_number, display_name, status, frame, worker, intermediary, contact_key, next_task, next_until,
       open_tasks, waiting_referrals, name_key, due_key
  FROM caseload_row
 WHERE intermediary_id = :intermediary_id
   AND status = 'paused'
   AND :paused = 1
   AND (contact_key, name_key, family_id) > (:contact_key, :name_key, :family_id)
   AND (:worker = '' OR worker = :worker)
   AND (:frame = '' OR frame = :frame)
UNION ALL
SELECT family_id, case_number, display_name, status, frame, worker, intermediary, contact_key, next_task, next_until,
       open_tasks, waiting_referrals, name_key, due_key
  FROM caseload_row
 WHERE intermediary_id = :intermediary_id
   AND status = 'closed'
   AND :closed = 1
   AND (contact_key, name_key, family_id) > (:contact_key, :name_key, :family_id)
   AND (:worker = '' OR worker = :worker)
   AND (:frame = '' OR frame = :frame)
 ORDER BY contact_key, name_key, family_id
 LIMIT :row_limit;
