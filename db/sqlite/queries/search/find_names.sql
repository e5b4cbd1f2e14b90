-- SPDX-License-Identifier: EUPL-1.2
SELECT e.id, e.kind, e.object_id, e.family_id, coalesce(f.case_number, '') AS case_number,
       coalesce(f.display_name, '') AS title,
       '' AS day, '' AS text
  FROM name_index s
 CROSS JOIN search_entry e ON e.id = s.docid
  LEFT JOIN family f ON f.id = e.family_id
 WHERE s.name_index MATCH :words AND s.docid >= :first_id AND s.docid < :end_id
   AND ((e.kind = 'family' AND :families = 1) OR (e.kind = 'organisation' AND :organisations = 1)
        OR (e.kind = 'intermediary' AND :intermediaries = 1))
   AND (:worker = '' OR f.worker = :worker)
   AND f.binned_at IS NULL AND (f.id IS NULL OR f.status <> 'closed' OR :include_closed = 1)
 ORDER BY s.docid
 LIMIT :row_limit;
