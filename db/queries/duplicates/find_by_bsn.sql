-- SPDX-License-Identifier: EUPL-1.2
SELECT DISTINCT family_id AS id
  FROM person
 WHERE bsn = :bsn AND bsn <> '' AND binned_at IS NULL
 LIMIT :row_limit;
