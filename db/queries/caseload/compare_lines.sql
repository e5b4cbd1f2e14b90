-- SPDX-License-Identifier: EUPL-1.2
SELECT count(*) AS wrong
  FROM family f
  LEFT JOIN caseload_line c ON c.family_id = f.id
 WHERE c.family_id IS NULL
    OR c.contact_key <> coalesce((SELECT substr(max(start_at), 1, 10) FROM contact k
                                    WHERE k.family_id = f.id AND k.binned_at IS NULL), '')
    OR c.due_key <> coalesce((SELECT min(until_date) FROM task t WHERE t.family_id = f.id AND t.binned_at IS NULL
                                    AND t.status IN ('accepted', 'running')), '9999-12-31')
    OR c.open_tasks <> (SELECT count(*) FROM task t WHERE t.family_id = f.id AND t.binned_at IS NULL
                                    AND t.status IN ('accepted', 'running'))
    OR c.waiting_referrals <> (SELECT count(*) FROM referral r
                                WHERE r.family_id = f.id AND r.status IN ('sent', 'accepted'));
