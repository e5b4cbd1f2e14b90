-- SPDX-License-Identifier: EUPL-1.2
SELECT organisation_id, position, place
  FROM organisation_place
 ORDER BY organisation_id, position;
