-- SPDX-License-Identifier: EUPL-1.2
UPDATE contact
   SET kind = :kind,
       start_at = :start_at,
       end_at = :end_at,
       place = :place,
       language = :language,
       interpreter = :interpreter,
       interpreter_name = :interpreter_name,
       note = :note,
       revision = :revision,
       recorded_by = :recorded_by,
       recorded_at = :recorded_at
 WHERE id = :id AND family_id = :family_id;
