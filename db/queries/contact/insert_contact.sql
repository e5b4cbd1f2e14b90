-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO contact (
  id, family_id, kind, start_at, end_at, place, language, interpreter, interpreter_name, note, revision,
  recorded_by, recorded_at)
VALUES (
  :id, :family_id, :kind, :start_at, :end_at, :place, :language, :interpreter, :interpreter_name, :note, :revision,
  :recorded_by, :recorded_at);
