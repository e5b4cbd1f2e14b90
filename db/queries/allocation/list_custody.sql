-- SPDX-License-Identifier: EUPL-1.2
SELECT custody.family_id AS owner, custody.id, custody.child_id, custody.holder_id, custody.holder_name, custody.kind,
       custody.source, custody.valid_from, custody.valid_until, custody.revision, custody.recorded_by,
       custody.recorded_at
  FROM custody
  JOIN family ON family.id = custody.family_id
 WHERE family.status IN ('intake', 'active') AND family.binned_at IS NULL
 ORDER BY custody.id;
