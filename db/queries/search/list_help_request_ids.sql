-- SPDX-License-Identifier: EUPL-1.2
SELECT h.id
  FROM help_request h
  JOIN family f ON f.id = h.family_id
 WHERE h.id > :after_id AND h.binned_at IS NULL AND f.binned_at IS NULL
   AND NOT EXISTS (SELECT 1 FROM search_entry e WHERE e.object_id = h.id AND e.kind = 'help_request')
 ORDER BY h.id
 LIMIT :row_limit;
