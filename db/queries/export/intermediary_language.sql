-- SPDX-License-Identifier: EUPL-1.2
SELECT intermediary_id, position, language
  FROM intermediary_language
 ORDER BY intermediary_id, position;
