-- SPDX-License-Identifier: EUPL-1.2
UPDATE {table} SET {column} = NULL WHERE {column} IS NOT NULL AND {column} NOT IN (SELECT {parent_column} FROM {parent});
