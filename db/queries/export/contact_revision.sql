-- SPDX-License-Identifier: EUPL-1.2
SELECT id, family_id, kind, start_at, end_at, place, language, interpreter, interpreter_name, note, revision,
       recorded_by, recorded_at, changed_by, changed_at, change_reason
  FROM contact_revision
 WHERE family_id NOT IN (SELECT id FROM family WHERE binned_at IS NOT NULL)
   AND id NOT IN (SELECT id FROM contact WHERE binned_at IS NOT NULL)
 ORDER BY id, revision;
