-- SPDX-License-Identifier: EUPL-1.2
SELECT person_role.person_id AS owner, person_role.role AS item
  FROM person_role
  JOIN family ON family.id = person_role.family_id
 WHERE family.status IN ('intake', 'active') AND family.binned_at IS NULL
 ORDER BY person_role.person_id, person_role.position;
