-- SPDX-License-Identifier: EUPL-1.2
SELECT id, family_id, opened_on, opened_by, facts, lifted_on, lifted_by, lifted_reason, revision, recorded_by,
       recorded_at
  FROM safety_concern
 WHERE family_id NOT IN (SELECT id FROM family WHERE binned_at IS NOT NULL)
 ORDER BY id;
