-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO referral (
  id, family_id, direction, partner_id, intermediary_id, question, status, created_on, status_since, reason,
  outcome, fed_back_on, revision, recorded_by, recorded_at)
VALUES (
  :id, :family_id, :direction, :partner_id, :intermediary_id, :question, :status, :created_on, :status_since,
  :reason, :outcome, :fed_back_on, :revision, :recorded_by, :recorded_at);
