-- SPDX-License-Identifier: EUPL-1.2
SELECT e.family_id
  FROM search_index s
  JOIN search_entry e ON e.id = s.docid
  JOIN caseload_line c ON c.family_id = e.family_id
  JOIN family f ON f.id = e.family_id
 WHERE s.body MATCH :words AND f.binned_at IS NULL
 GROUP BY e.family_id, c.contact_key
 ORDER BY c.contact_key DESC, e.family_id DESC
 LIMIT :row_limit;
