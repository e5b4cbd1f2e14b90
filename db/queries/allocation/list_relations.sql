-- SPDX-License-Identifier: EUPL-1.2
SELECT relation.family_id AS owner, relation.id, relation.from_person_id, relation.kind, relation.to_person_id,
       relation.note, relation.revision, relation.recorded_by, relation.recorded_at
  FROM relation
  JOIN family ON family.id = relation.family_id
 WHERE family.status IN ('intake', 'active') AND family.binned_at IS NULL
 ORDER BY relation.id;
