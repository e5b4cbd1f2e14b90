-- SPDX-License-Identifier: EUPL-1.2
SELECT destruction_id AS owner, table_name, row_count
  FROM destruction_count
 ORDER BY destruction_id, position;
