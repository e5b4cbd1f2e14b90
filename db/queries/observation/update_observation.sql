-- SPDX-License-Identifier: EUPL-1.2
UPDATE observation
   SET indicator = :indicator,
       answer = :answer,
       perspective = :perspective,
       speaker_person_id = :speaker_person_id,
       speaker_intermediary_id = :speaker_intermediary_id,
       speaker_name = :speaker_name,
       subject_organisation_id = :subject_organisation_id,
       certainty = :certainty,
       basis = :basis,
       observed_on = :observed_on,
       contact_id = :contact_id,
       quote = :quote,
       revision = :revision,
       recorded_by = :recorded_by,
       recorded_at = :recorded_at
 WHERE family_id = :family_id AND id = :id;
