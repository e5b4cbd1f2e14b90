-- SPDX-License-Identifier: EUPL-1.2
SELECT l.id, l.event, l.at, l.user_name, l.role, l.on_behalf_of, l.purpose, l.object, l.object_id, l.family_id,
       coalesce(f.case_number, '') AS case_number, l.ground, l.outcome
  FROM audit_line l
  LEFT JOIN family f ON f.id = l.family_id
 WHERE l.id BETWEEN :first_id AND :last_id
   AND l.at >= :from_at AND l.at < :until_at AND (:event = '' OR l.event = :event)
 ORDER BY l.id DESC
 LIMIT :row_limit;
