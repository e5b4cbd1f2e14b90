-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO observation_revision (
  family_id, id, indicator, answer, perspective, speaker_person_id, speaker_intermediary_id, speaker_name,
  subject_organisation_id, certainty, basis, observed_on, contact_id, quote, binned_at, revision, recorded_by,
  recorded_at, changed_by, changed_at, change_reason)
SELECT family_id, id, indicator, answer, perspective, speaker_person_id, speaker_intermediary_id, speaker_name,
       subject_organisation_id, certainty, basis, observed_on, contact_id, quote, binned_at, revision, recorded_by,
       recorded_at, :changed_by, :changed_at, :change_reason
  FROM observation
 WHERE family_id = :family_id AND id = :id;
