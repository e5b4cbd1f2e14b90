-- SPDX-License-Identifier: EUPL-1.2
UPDATE task
   SET kind = :kind,
       model_task = :model_task,
       part = :part,
       text = :text,
       owner = :owner,
       assignee = :assignee,
       organisation_id = :organisation_id,
       intermediary_id = :intermediary_id,
       agreement_id = :agreement_id,
       from_date = :from_date,
       until_date = :until_date,
       hours = :hours,
       status = :status,
       reason = :reason,
       approved_by = :approved_by,
       created_on = :created_on,
       ended_on = :ended_on,
       revision = :revision,
       recorded_by = :recorded_by,
       recorded_at = :recorded_at
 WHERE id = :id AND family_id = :family_id;
