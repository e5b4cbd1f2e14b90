-- SPDX-License-Identifier: EUPL-1.2
-- Every page anew: where rows moved from page to page, the unused part of a page may hold an old copy of one, which
-- secure_delete does not reach. The copy made meanwhile is too large for memory; its file is encrypted with the store's
-- key, and has no name.
PRAGMA temp_store = FILE;
VACUUM;
