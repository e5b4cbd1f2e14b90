-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM {table} WHERE {column} NOT IN (SELECT {parent_column} FROM {parent});
