-- SPDX-License-Identifier: EUPL-1.2
SELECT concern_id AS owner, step, taken_on, taken_by, note
  FROM meldcode_step
 WHERE family_id = :family_id
 ORDER BY concern_id, position;
