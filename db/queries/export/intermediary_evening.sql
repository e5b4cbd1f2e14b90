-- SPDX-License-Identifier: EUPL-1.2
SELECT intermediary_id, position, weekday
  FROM intermediary_evening
 ORDER BY intermediary_id, position;
