-- SPDX-License-Identifier: EUPL-1.2
SELECT id, name, kind, organisation_id, person_id, strength, tense, note, revision, recorded_by, recorded_at
  FROM network_tie
 WHERE family_id = :family_id
 ORDER BY id;
