-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO quick_win_revision (
  family_id, contact_id, revision, position, text)
SELECT family_id, contact_id, :revision, position, text
  FROM quick_win
 WHERE family_id = :family_id AND contact_id = :contact_id;
