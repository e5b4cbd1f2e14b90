-- SPDX-License-Identifier: EUPL-1.2
SELECT id, family_id, about_id, given_by_id, recipient_id, purpose, given_on, form, language, interpreter,
       valid_until, withdrawn_on, revision, recorded_by, recorded_at
  FROM consent
 WHERE family_id NOT IN (SELECT id FROM family WHERE binned_at IS NOT NULL)
 ORDER BY id;
