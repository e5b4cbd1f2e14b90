-- SPDX-License-Identifier: EUPL-1.2
-- The plans that are tested are made without statistics (docs/decisions/0024): those another program left are dropped.
-- The first line makes the table where there is none.
ANALYZE sqlite_master;
DELETE FROM sqlite_stat1;
