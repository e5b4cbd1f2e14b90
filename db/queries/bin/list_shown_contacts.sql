-- SPDX-License-Identifier: EUPL-1.2
SELECT id, kind, start_at, end_at, place, language, interpreter, interpreter_name, note, revision, recorded_by,
       recorded_at
  FROM contact
 WHERE id = :id AND family_id = :family_id;
