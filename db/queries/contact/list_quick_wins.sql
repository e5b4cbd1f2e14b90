-- SPDX-License-Identifier: EUPL-1.2
SELECT contact_id AS owner, text AS item
  FROM quick_win
 WHERE family_id = :family_id
 ORDER BY contact_id, position;
