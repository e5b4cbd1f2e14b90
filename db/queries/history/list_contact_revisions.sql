-- SPDX-License-Identifier: EUPL-1.2
SELECT id, kind, start_at, end_at, place, language, interpreter, interpreter_name, note, revision, recorded_by,
       recorded_at, changed_by, changed_at, change_reason
  FROM contact_revision
 WHERE family_id = :family_id
 ORDER BY id, revision;
