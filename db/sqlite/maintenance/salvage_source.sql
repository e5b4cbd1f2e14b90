-- SPDX-License-Identifier: EUPL-1.2
-- The engine's own switch for reading on where a file is shorter than it says of itself.
PRAGMA writable_schema = ON;
