-- SPDX-License-Identifier: EUPL-1.2
SELECT intermediary_id AS owner, language AS item
  FROM intermediary_language
 ORDER BY intermediary_id, position;
