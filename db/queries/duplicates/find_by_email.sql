-- SPDX-License-Identifier: EUPL-1.2
SELECT DISTINCT family_id AS id
  FROM person
 WHERE lower(email) = lower(:email) AND email <> '' AND binned_at IS NULL
 LIMIT :row_limit;
