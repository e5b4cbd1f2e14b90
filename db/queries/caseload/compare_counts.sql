-- SPDX-License-Identifier: EUPL-1.2
SELECT (SELECT count(*) FROM caseload_line c JOIN family f ON f.id = c.family_id
         WHERE c.status <> CASE WHEN f.binned_at IS NULL THEN f.status ELSE 'binned' END OR c.worker <> f.worker
            OR c.frame <> f.frame OR coalesce(c.intermediary_id, 0) <> coalesce(f.intermediary_id, 0))
     + (SELECT count(*) FROM caseload_count n
         WHERE n.families <> CASE n.list
               WHEN 'all' THEN (SELECT count(*) FROM caseload_line c WHERE c.status = n.status)
               WHEN 'worker' THEN (SELECT count(*) FROM caseload_line c
                                    WHERE c.worker = n.value AND c.status = n.status)
               WHEN 'frame' THEN (SELECT count(*) FROM caseload_line c
                                   WHERE c.frame = n.value AND c.status = n.status)
               ELSE (SELECT count(*) FROM caseload_line c
                      WHERE c.intermediary_id = CAST(n.value AS bigint) AND c.status = n.status) END)
     + (SELECT abs((SELECT coalesce(sum(families), 0) FROM caseload_count WHERE list = 'all')
                   - (SELECT count(*) FROM caseload_line))) AS wrong;
