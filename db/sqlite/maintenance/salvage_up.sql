-- SPDX-License-Identifier: EUPL-1.2
-- {table}, {columns}, {key}: names of the schema, never anything typed.
SELECT {key}, {columns} FROM {table} NOT INDEXED WHERE {key} >= ?1 AND {key} <= ?2 ORDER BY {key};
