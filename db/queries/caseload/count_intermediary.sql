-- SPDX-License-Identifier: EUPL-1.2
SELECT count(*) AS families
  FROM (SELECT family_id
          FROM caseload_line
         WHERE intermediary_id = :intermediary_id
           AND CASE status WHEN 'intake' THEN :intake WHEN 'active' THEN :active WHEN 'paused' THEN :paused
               WHEN 'closed' THEN :closed ELSE 0 END = 1
           AND (:worker = '' OR worker = :worker)
           AND (:frame = '' OR frame = :frame)
         LIMIT :row_limit) AS found;
