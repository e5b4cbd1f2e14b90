-- SPDX-License-Identifier: EUPL-1.2
SELECT id, family_id, direction, partner_id, intermediary_id, question, status, created_on, status_since, reason,
       outcome, fed_back_on, revision, recorded_by, recorded_at
  FROM referral
 WHERE family_id NOT IN (SELECT id FROM family WHERE binned_at IS NOT NULL)
 ORDER BY id;
