-- SPDX-License-Identifier: EUPL-1.2
SELECT c.id
  FROM contact c
  JOIN family f ON f.id = c.family_id
 WHERE c.id > :after_id AND c.binned_at IS NULL AND f.binned_at IS NULL
   AND NOT EXISTS (SELECT 1 FROM search_entry e WHERE e.object_id = c.id AND e.kind = 'contact')
 ORDER BY c.id
 LIMIT :row_limit;
