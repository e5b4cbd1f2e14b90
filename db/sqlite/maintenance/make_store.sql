-- SPDX-License-Identifier: EUPL-1.2
PRAGMA journal_mode = WAL;
