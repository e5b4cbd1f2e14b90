-- SPDX-License-Identifier: EUPL-1.2
SELECT {key}, {columns} FROM {table} NOT INDEXED WHERE {key} >= ?1 AND {key} <= ?2 ORDER BY {key} DESC;
