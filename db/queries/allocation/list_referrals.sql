-- SPDX-License-Identifier: EUPL-1.2
SELECT referral.family_id AS owner, referral.id, referral.direction, referral.partner_id, referral.intermediary_id,
       referral.question, referral.status, referral.created_on, referral.status_since, referral.reason,
       referral.outcome, referral.fed_back_on, referral.revision, referral.recorded_by, referral.recorded_at
  FROM referral
  JOIN family ON family.id = referral.family_id
 WHERE family.status IN ('intake', 'active') AND family.binned_at IS NULL
 ORDER BY referral.id;
