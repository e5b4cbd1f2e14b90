-- SPDX-License-Identifier: EUPL-1.2
SELECT id, family_id, profile_on, model_version, model_hash, note, revision, recorded_by, recorded_at
  FROM confirmation
 WHERE family_id NOT IN (SELECT id FROM family WHERE binned_at IS NOT NULL)
 ORDER BY id;
