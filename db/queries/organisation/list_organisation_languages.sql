-- SPDX-License-Identifier: EUPL-1.2
SELECT organisation_id AS owner, language AS item
  FROM organisation_language
 ORDER BY organisation_id, position;
