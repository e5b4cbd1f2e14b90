-- SPDX-License-Identifier: EUPL-1.2
SELECT family_id, case_number, display_name, status, frame, worker, intermediary, contact_key, next_task, next_until,
       open_tasks, waiting_referrals, name_key, due_key
  FROM (SELECT family_id AS found_id
          FROM caseload_line
         WHERE (due_key, name_key, family_id) < (:due_key, :name_key, :family_id)
           AND CASE status WHEN 'intake' THEN :intake WHEN 'active' THEN :active WHEN 'paused' THEN :paused
               WHEN 'closed' THEN :closed ELSE 0 END = 1
           AND (:worker = '' OR worker = :worker)
           AND (:frame = '' OR frame = :frame)
           AND (:intermediary_id = 0 OR intermediary_id = :intermediary_id)
           AND family_id IN (SELECT e.family_id FROM name_index s JOIN search_entry e ON e.id = s.docid
                              WHERE to_tsvector('simple', s.body) @@ to_tsquery('simple', :words) AND e.kind = 'family')
         ORDER BY due_key DESC, name_key DESC, family_id DESC
         LIMIT :row_limit) AS found
  JOIN caseload_row ON family_id = found_id
 ORDER BY due_key DESC, name_key DESC, family_id DESC;
