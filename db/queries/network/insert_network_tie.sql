-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO network_tie (
  id, family_id, name, kind, organisation_id, person_id, strength, tense, note, revision, recorded_by, recorded_at)
VALUES (
  :id, :family_id, :name, :kind, :organisation_id, :person_id, :strength, :tense, :note, :revision, :recorded_by,
  :recorded_at);
