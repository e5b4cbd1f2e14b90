-- SPDX-License-Identifier: EUPL-1.2
SELECT visit_wish.family_id AS owner, visit_wish.kind, visit_wish.text
  FROM visit_wish
  JOIN family ON family.id = visit_wish.family_id
 WHERE family.status IN ('intake', 'active') AND family.binned_at IS NULL
 ORDER BY visit_wish.family_id, visit_wish.position;
