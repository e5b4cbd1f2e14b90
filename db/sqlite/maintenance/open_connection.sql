-- SPDX-License-Identifier: EUPL-1.2
-- Every connection, after the key. temp_store: sorting never writes plain text to a file.
PRAGMA temp_store = MEMORY;
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
PRAGMA secure_delete = ON;
PRAGMA trusted_schema = OFF;
PRAGMA cache_size = -8000;
PRAGMA journal_size_limit = 67108864;
