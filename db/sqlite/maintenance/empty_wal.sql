-- SPDX-License-Identifier: EUPL-1.2
-- Everything from the log into the file, and the log emptied.
PRAGMA wal_checkpoint(TRUNCATE);
