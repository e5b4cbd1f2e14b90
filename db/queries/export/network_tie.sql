-- SPDX-License-Identifier: EUPL-1.2
SELECT id, family_id, name, kind, organisation_id, person_id, strength, tense, note, revision, recorded_by,
       recorded_at
  FROM network_tie
 WHERE family_id NOT IN (SELECT id FROM family WHERE binned_at IS NOT NULL)
 ORDER BY id;
