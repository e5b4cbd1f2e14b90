-- SPDX-License-Identifier: EUPL-1.2
-- After rewrite_file, however it ended.
PRAGMA temp_store = MEMORY;
