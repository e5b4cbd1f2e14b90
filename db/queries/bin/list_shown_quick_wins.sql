-- SPDX-License-Identifier: EUPL-1.2
SELECT text AS item
  FROM quick_win
 WHERE contact_id = :id AND family_id = :family_id
 ORDER BY position;
