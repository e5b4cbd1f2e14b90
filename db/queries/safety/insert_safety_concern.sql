-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO safety_concern (
  id, family_id, opened_on, opened_by, facts, lifted_on, lifted_by, lifted_reason, revision, recorded_by,
  recorded_at)
VALUES (
  :id, :family_id, :opened_on, :opened_by, :facts, :lifted_on, :lifted_by, :lifted_reason, :revision, :recorded_by,
  :recorded_at);
