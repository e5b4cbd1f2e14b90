-- SPDX-License-Identifier: EUPL-1.2
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
