-- SPDX-License-Identifier: EUPL-1.2
SELECT f.id
  FROM family f
 WHERE f.id > :after_id AND f.binned_at IS NULL
   AND NOT EXISTS (SELECT 1 FROM search_entry e WHERE e.object_id = f.id AND e.kind = 'family')
 ORDER BY f.id
 LIMIT :row_limit;
