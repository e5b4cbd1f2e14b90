-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO contact_revision (
  id, family_id, kind, start_at, end_at, place, language, interpreter, interpreter_name, note, binned_at, revision,
  recorded_by, recorded_at, changed_by, changed_at, change_reason)
SELECT id, family_id, kind, start_at, end_at, place, language, interpreter, interpreter_name, note, binned_at,
       revision, recorded_by, recorded_at, :changed_by, :changed_at, :change_reason
  FROM contact
 WHERE id = :id;
