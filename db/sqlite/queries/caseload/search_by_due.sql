-- SPDX-License-Identifier: EUPL-1.2
SELECT family_id, case_number, display_name, status, frame, worker, intermediary, contact_key, next_task, next_until,
       open_tasks, waiting_referrals
  FROM caseload_row
 WHERE (due_key, name_key, family_id) > (:due_key, :name_key, :family_id)
   AND (status <> 'closed' OR :include_closed = 1)
   AND family_id IN (SELECT e.family_id FROM name_index s JOIN search_entry e ON e.id = s.docid
                      WHERE s.body MATCH :words AND e.kind = 'family')
 ORDER BY due_key, name_key, family_id
 LIMIT :row_limit;
