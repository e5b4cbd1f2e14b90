-- SPDX-License-Identifier: EUPL-1.2
SELECT id, profile_on, model_version, model_hash, note, revision, recorded_by, recorded_at
  FROM confirmation
 WHERE family_id = :family_id
 ORDER BY id;
