-- SPDX-License-Identifier: EUPL-1.2
SELECT person_id AS owner, role AS item
  FROM person_role
 WHERE family_id = :family_id
 ORDER BY person_id, position;
