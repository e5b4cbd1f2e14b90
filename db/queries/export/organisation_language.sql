-- SPDX-License-Identifier: EUPL-1.2
SELECT organisation_id, position, language
  FROM organisation_language
 ORDER BY organisation_id, position;
