-- SPDX-License-Identifier: EUPL-1.2
-- While a whole family goes: every child row goes by its family, and looking for them once more would scan tables.
PRAGMA foreign_keys = OFF;
