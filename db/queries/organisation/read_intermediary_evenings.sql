-- SPDX-License-Identifier: EUPL-1.2
SELECT intermediary_id AS owner, weekday AS item
  FROM intermediary_evening
 WHERE intermediary_id = :owner
 ORDER BY position;
