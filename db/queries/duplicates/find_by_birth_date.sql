-- SPDX-License-Identifier: EUPL-1.2
SELECT DISTINCT family_id AS id
  FROM person
 WHERE birth_date = :birth_date AND birth_date <> '' AND binned_at IS NULL
 LIMIT :row_limit;
