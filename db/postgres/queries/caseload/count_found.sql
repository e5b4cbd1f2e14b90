-- SPDX-License-Identifier: EUPL-1.2
SELECT count(*) AS families
  FROM (SELECT family_id
          FROM caseload_line
         WHERE CASE status WHEN 'intake' THEN :intake WHEN 'active' THEN :active WHEN 'paused' THEN :paused
              WHEN 'closed' THEN :closed ELSE 0 END = 1
           AND (:worker = '' OR worker = :worker)
           AND (:frame = '' OR frame = :frame)
           AND (:intermediary_id = 0 OR intermediary_id = :intermediary_id)
           AND family_id IN (SELECT e.family_id FROM name_index s JOIN search_entry e ON e.id = s.docid
                              WHERE to_tsvector('simple', s.body) @@ to_tsquery('simple', :words) AND e.kind = 'family')
         LIMIT :row_limit) AS found;
