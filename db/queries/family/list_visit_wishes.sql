-- SPDX-License-Identifier: EUPL-1.2
SELECT family_id AS owner, kind, text
  FROM visit_wish
 WHERE family_id = :family_id
 ORDER BY position;
