-- SPDX-License-Identifier: EUPL-1.2
SELECT (SELECT count(*) FROM custody r JOIN person o ON o.id = r.child_id
         WHERE r.family_id IN (:kept_id, :absorbed_id) AND o.family_id <> r.family_id)
     + (SELECT count(*) FROM custody r JOIN person o ON o.id = r.holder_id
         WHERE r.family_id IN (:kept_id, :absorbed_id) AND o.family_id <> r.family_id)
     + (SELECT count(*) FROM relation r JOIN person o ON o.id = r.from_person_id
         WHERE r.family_id IN (:kept_id, :absorbed_id) AND o.family_id <> r.family_id)
     + (SELECT count(*) FROM relation r JOIN person o ON o.id = r.to_person_id
         WHERE r.family_id IN (:kept_id, :absorbed_id) AND o.family_id <> r.family_id)
     + (SELECT count(*) FROM network_tie r JOIN person o ON o.id = r.person_id
         WHERE r.family_id IN (:kept_id, :absorbed_id) AND o.family_id <> r.family_id)
     + (SELECT count(*) FROM help_request r JOIN person o ON o.id = r.asked_by_id
         WHERE r.family_id IN (:kept_id, :absorbed_id) AND o.family_id <> r.family_id)
     + (SELECT count(*) FROM contact_participant r JOIN person o ON o.id = r.person_id
         WHERE r.family_id IN (:kept_id, :absorbed_id) AND o.family_id <> r.family_id)
     + (SELECT count(*) FROM observation r JOIN person o ON o.id = r.speaker_person_id
         WHERE r.family_id IN (:kept_id, :absorbed_id) AND o.family_id <> r.family_id)
     + (SELECT count(*) FROM consent r JOIN person o ON o.id = r.about_id
         WHERE r.family_id IN (:kept_id, :absorbed_id) AND o.family_id <> r.family_id)
     + (SELECT count(*) FROM consent r JOIN person o ON o.id = r.given_by_id
         WHERE r.family_id IN (:kept_id, :absorbed_id) AND o.family_id <> r.family_id)
     + (SELECT count(*) FROM observation r JOIN contact o ON o.id = r.contact_id
         WHERE r.family_id IN (:kept_id, :absorbed_id) AND o.family_id <> r.family_id)
     + (SELECT count(*) FROM task r JOIN agreement o ON o.id = r.agreement_id
         WHERE r.family_id IN (:kept_id, :absorbed_id) AND o.family_id <> r.family_id) AS crossing;
