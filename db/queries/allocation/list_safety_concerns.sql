-- SPDX-License-Identifier: EUPL-1.2
SELECT safety_concern.family_id AS owner, safety_concern.id, safety_concern.opened_on, safety_concern.opened_by,
       safety_concern.facts, safety_concern.lifted_on, safety_concern.lifted_by, safety_concern.lifted_reason,
       safety_concern.revision, safety_concern.recorded_by, safety_concern.recorded_at
  FROM safety_concern
  JOIN family ON family.id = safety_concern.family_id
 WHERE family.status IN ('intake', 'active') AND family.binned_at IS NULL
 ORDER BY safety_concern.id;
