-- SPDX-License-Identifier: EUPL-1.2
UPDATE caseload_line
   SET waiting_referrals = (SELECT count(*) FROM referral
                             WHERE family_id = :family_id AND status IN ('sent', 'accepted'))
 WHERE family_id = :family_id;
