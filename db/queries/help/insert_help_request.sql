-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO help_request (
  id, family_id, subject, text, asked_by_id, asked_on, status, ended_on, revision, recorded_by, recorded_at)
VALUES (
  :id, :family_id, :subject, :text, :asked_by_id, :asked_on, :status, :ended_on, :revision, :recorded_by,
  :recorded_at);
