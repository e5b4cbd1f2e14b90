-- SPDX-License-Identifier: EUPL-1.2
SELECT id, indicator, answer, perspective, speaker_person_id, speaker_intermediary_id, speaker_name,
       subject_organisation_id, certainty, basis, observed_on, contact_id, quote, revision, recorded_by, recorded_at,
       changed_by, changed_at, change_reason
  FROM observation_revision
 WHERE family_id = :family_id
 ORDER BY id, revision;
