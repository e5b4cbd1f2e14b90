-- SPDX-License-Identifier: EUPL-1.2
SELECT family_id AS owner, name, json
  FROM case_extra
 WHERE family_id = :family_id
 ORDER BY position;
