-- SPDX-License-Identifier: EUPL-1.2
-- Rows come table by table; what refers to what is put right afterwards.
PRAGMA foreign_keys = OFF;
PRAGMA synchronous = OFF;
