-- SPDX-License-Identifier: EUPL-1.2
SELECT count(*) AS families
  FROM caseload_row
 WHERE (status <> 'closed' OR :include_closed = 1)
   AND family_id IN (SELECT e.family_id FROM name_index s JOIN search_entry e ON e.id = s.docid
                      WHERE s.body MATCH :words AND e.kind = 'family');
