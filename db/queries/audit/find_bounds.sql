-- SPDX-License-Identifier: EUPL-1.2
SELECT coalesce(min(id), 0) AS first_id, coalesce(max(id), -1) AS last_id
  FROM audit_line
 WHERE at >= :from_at AND at < :until_at;
