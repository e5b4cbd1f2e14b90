-- SPDX-License-Identifier: EUPL-1.2
SELECT e.id, e.kind, e.object_id, e.family_id, f.case_number, f.display_name AS title
  FROM search_index s
  JOIN search_entry e ON e.id = s.docid
  JOIN family f ON f.id = e.family_id
 WHERE to_tsvector('simple', s.note) @@ to_tsquery('simple', :words) AND s.docid >= :first_id AND s.docid < :end_id
   AND (:worker = '' OR f.worker = :worker)
   AND f.binned_at IS NULL AND (f.status <> 'closed' OR :include_closed = 1)
 ORDER BY s.docid
 LIMIT :row_limit;
