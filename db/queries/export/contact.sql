-- SPDX-License-Identifier: EUPL-1.2
SELECT id, family_id, kind, start_at, end_at, place, language, interpreter, interpreter_name, note, revision,
       recorded_by, recorded_at
  FROM contact
 WHERE family_id NOT IN (SELECT id FROM family WHERE binned_at IS NOT NULL)
   AND binned_at IS NULL
 ORDER BY id;
