-- SPDX-License-Identifier: EUPL-1.2
SELECT organisation_id AS owner, place AS item
  FROM organisation_place
 ORDER BY organisation_id, position;
