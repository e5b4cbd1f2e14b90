-- SPDX-License-Identifier: EUPL-1.2
SELECT f.id
  FROM family f
 WHERE f.id = :id AND f.binned_at IS NULL;
