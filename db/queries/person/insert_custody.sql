-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO custody (
  id, family_id, child_id, holder_id, holder_name, kind, source, valid_from, valid_until, revision, recorded_by,
  recorded_at)
VALUES (
  :id, :family_id, :child_id, :holder_id, :holder_name, :kind, :source, :valid_from, :valid_until, :revision,
  :recorded_by, :recorded_at);
