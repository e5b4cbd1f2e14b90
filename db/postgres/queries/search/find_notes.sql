-- SPDX-License-Identifier: EUPL-1.2
SELECT e.id, e.kind, e.object_id, e.family_id, f.case_number, f.display_name AS title,
       substr(coalesce(c.start_at, h.asked_on, ''), 1, 10) AS day, coalesce(c.note, h.text, '') AS text
  FROM search_index s
  JOIN search_entry e ON e.id = s.docid
  JOIN family f ON f.id = e.family_id
  LEFT JOIN contact c ON e.kind = 'contact' AND c.id = e.object_id
  LEFT JOIN help_request h ON e.kind = 'help_request' AND h.id = e.object_id
 WHERE to_tsvector('simple', s.note) @@ to_tsquery('simple', :words) AND s.docid >= :first_id AND s.docid < :end_id
   AND (:worker = '' OR f.worker = :worker)
   AND f.binned_at IS NULL AND c.binned_at IS NULL AND (f.status <> 'closed' OR :include_closed = 1)
 ORDER BY s.docid
 LIMIT :row_limit;
