-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO consent (
  id, family_id, about_id, given_by_id, recipient_id, purpose, given_on, form, language, interpreter, valid_until,
  withdrawn_on, revision, recorded_by, recorded_at)
VALUES (
  :id, :family_id, :about_id, :given_by_id, :recipient_id, :purpose, :given_on, :form, :language, :interpreter,
  :valid_until, :withdrawn_on, :revision, :recorded_by, :recorded_at);
