-- SPDX-License-Identifier: EUPL-1.2
SELECT id, family_id, kind, model_task, part, text, owner, assignee, organisation_id, intermediary_id, agreement_id,
       from_date, until_date, hours, status, reason, approved_by, created_on, ended_on, revision, recorded_by,
       recorded_at, changed_by, changed_at, change_reason
  FROM task_revision
 WHERE family_id NOT IN (SELECT id FROM family WHERE binned_at IS NOT NULL)
   AND id NOT IN (SELECT id FROM task WHERE binned_at IS NOT NULL)
 ORDER BY id, revision;
