-- SPDX-License-Identifier: EUPL-1.2
SELECT e.id, e.kind, e.object_id, e.family_id, f.case_number, f.display_name AS title
  FROM search_index s
 CROSS JOIN search_entry e ON e.id = s.docid
 CROSS JOIN family f ON f.id = e.family_id
 WHERE s.note MATCH :words AND s.docid >= :first_id AND s.docid < :end_id
   AND (:worker = '' OR s.docid IN (SELECT x.id FROM search_entry x JOIN family y ON y.id = x.family_id
                                     WHERE y.worker = :worker))
   AND f.binned_at IS NULL AND (f.status <> 'closed' OR :include_closed = 1)
 ORDER BY s.docid
 LIMIT :row_limit;
