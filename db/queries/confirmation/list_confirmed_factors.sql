-- SPDX-License-Identifier: EUPL-1.2
SELECT confirmation_id AS owner, factor, score, mass, computed_level, confirmed_level, reason
  FROM confirmed_factor
 WHERE family_id = :family_id
 ORDER BY confirmation_id, position;
