-- SPDX-License-Identifier: EUPL-1.2
SELECT consent.family_id AS owner, consent.id, consent.about_id, consent.given_by_id, consent.recipient_id,
       consent.purpose, consent.given_on, consent.form, consent.language, consent.interpreter, consent.valid_until,
       consent.withdrawn_on, consent.revision, consent.recorded_by, consent.recorded_at
  FROM consent
  JOIN family ON family.id = consent.family_id
 WHERE family.status IN ('intake', 'active') AND family.binned_at IS NULL
 ORDER BY consent.id;
