-- SPDX-License-Identifier: EUPL-1.2
SELECT id, from_person_id, kind, to_person_id, note, revision, recorded_by, recorded_at
  FROM relation
 WHERE family_id = :family_id
 ORDER BY id;
