-- SPDX-License-Identifier: EUPL-1.2
SELECT id, indicator, answer, perspective, speaker_person_id, speaker_intermediary_id, speaker_name,
       subject_organisation_id, certainty, basis, observed_on, contact_id
  FROM observation
 WHERE family_id = :family_id AND binned_at IS NULL
 ORDER BY id;
