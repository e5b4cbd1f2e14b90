-- SPDX-License-Identifier: EUPL-1.2
PRAGMA foreign_keys = ON;
