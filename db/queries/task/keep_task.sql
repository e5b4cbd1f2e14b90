-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO task_revision (
  id, family_id, kind, model_task, part, text, owner, assignee, organisation_id, intermediary_id, agreement_id,
  from_date, until_date, hours, status, reason, approved_by, created_on, ended_on, binned_at, revision, recorded_by,
  recorded_at, changed_by, changed_at, change_reason)
SELECT id, family_id, kind, model_task, part, text, owner, assignee, organisation_id, intermediary_id, agreement_id,
       from_date, until_date, hours, status, reason, approved_by, created_on, ended_on, binned_at, revision, recorded_by,
       recorded_at, :changed_by, :changed_at, :change_reason
  FROM task
 WHERE id = :id;
