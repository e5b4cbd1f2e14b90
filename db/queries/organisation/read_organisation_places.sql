-- SPDX-License-Identifier: EUPL-1.2
SELECT organisation_id AS owner, place AS item
  FROM organisation_place
 WHERE organisation_id = :owner
 ORDER BY position;
