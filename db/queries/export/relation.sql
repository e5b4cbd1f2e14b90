-- SPDX-License-Identifier: EUPL-1.2
SELECT id, family_id, from_person_id, kind, to_person_id, note, revision, recorded_by, recorded_at
  FROM relation
 WHERE family_id NOT IN (SELECT id FROM family WHERE binned_at IS NOT NULL)
 ORDER BY id;
