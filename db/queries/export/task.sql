-- SPDX-License-Identifier: EUPL-1.2
SELECT id, family_id, kind, model_task, part, text, owner, assignee, organisation_id, intermediary_id, agreement_id,
       from_date, until_date, hours, status, reason, approved_by, created_on, ended_on, revision, recorded_by,
       recorded_at
  FROM task
 WHERE family_id NOT IN (SELECT id FROM family WHERE binned_at IS NOT NULL)
   AND binned_at IS NULL
 ORDER BY id;
