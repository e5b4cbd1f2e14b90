-- SPDX-License-Identifier: EUPL-1.2
SELECT intermediary_id AS owner, weekday AS item
  FROM intermediary_evening
 ORDER BY intermediary_id, position;
