-- SPDX-License-Identifier: EUPL-1.2
SELECT line_count, hash,
       (SELECT coalesce(max(line_count), 0) FROM audit_head WHERE id = 2) AS draft_count
  FROM audit_head
 WHERE id = 1;
