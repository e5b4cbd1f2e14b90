-- SPDX-License-Identifier: EUPL-1.2
SELECT intermediary_id AS owner, language AS item
  FROM intermediary_language
 WHERE intermediary_id = :owner
 ORDER BY position;
