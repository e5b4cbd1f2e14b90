-- SPDX-License-Identifier: EUPL-1.2
SELECT contact_id AS owner, revision AS of_revision, text AS item
  FROM quick_win_revision
 WHERE family_id = :family_id
 ORDER BY contact_id, revision, position;
