-- SPDX-License-Identifier: EUPL-1.2
SELECT sql LIKE '%WITHOUT ROWID%' FROM sqlite_master WHERE type = 'table' AND name = '{table}';
