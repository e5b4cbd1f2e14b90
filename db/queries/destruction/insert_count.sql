-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO destruction_count (destruction_id, position, table_name, row_count)
VALUES (:owner, :position, :table_name, :row_count);
