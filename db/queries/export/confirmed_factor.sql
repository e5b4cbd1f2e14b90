-- SPDX-License-Identifier: EUPL-1.2
SELECT family_id, confirmation_id, position, factor, score, mass, computed_level, confirmed_level, reason
  FROM confirmed_factor
 WHERE family_id NOT IN (SELECT id FROM family WHERE binned_at IS NOT NULL)
 ORDER BY family_id, confirmation_id, position;
