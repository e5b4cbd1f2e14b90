-- SPDX-License-Identifier: EUPL-1.2
SELECT id, event, at, user_name, role, on_behalf_of, purpose, object, object_id, family_id, ground, outcome,
       prev_hash, hash
  FROM salvaged_line
 WHERE id > :after
 ORDER BY id
 LIMIT :row_limit;
