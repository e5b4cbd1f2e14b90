-- SPDX-License-Identifier: EUPL-1.2
SELECT family_id, id, indicator, answer, perspective, speaker_person_id, speaker_intermediary_id, speaker_name,
       subject_organisation_id, certainty, basis, observed_on, contact_id, quote, revision, recorded_by, recorded_at
  FROM observation
 WHERE family_id NOT IN (SELECT id FROM family WHERE binned_at IS NOT NULL)
   AND binned_at IS NULL
 ORDER BY family_id, id;
