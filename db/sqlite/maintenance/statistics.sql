-- SPDX-License-Identifier: EUPL-1.2
ANALYZE sqlite_master;
