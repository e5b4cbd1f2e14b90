-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO confirmation (
  id, family_id, profile_on, model_version, model_hash, note, revision, recorded_by, recorded_at)
VALUES (
  :id, :family_id, :profile_on, :model_version, :model_hash, :note, :revision, :recorded_by, :recorded_at);
