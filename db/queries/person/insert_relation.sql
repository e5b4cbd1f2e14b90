-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO relation (
  id, family_id, from_person_id, kind, to_person_id, note, revision, recorded_by, recorded_at)
VALUES (
  :id, :family_id, :from_person_id, :kind, :to_person_id, :note, :revision, :recorded_by, :recorded_at);
