-- SPDX-License-Identifier: EUPL-1.2
SELECT coalesce(sum(families), 0) AS families
  FROM caseload_count
 WHERE list = :list AND value = :value
   AND CASE status WHEN 'intake' THEN :intake WHEN 'active' THEN :active WHEN 'paused' THEN :paused
       WHEN 'closed' THEN :closed ELSE 0 END = 1;
