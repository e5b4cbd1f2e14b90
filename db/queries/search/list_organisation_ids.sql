-- SPDX-License-Identifier: EUPL-1.2
SELECT o.id
  FROM organisation o
 WHERE o.id > :after_id
   AND NOT EXISTS (SELECT 1 FROM search_entry e WHERE e.object_id = o.id AND e.kind = 'organisation')
 ORDER BY o.id
 LIMIT :row_limit;
