-- SPDX-License-Identifier: EUPL-1.2
-- Every page anew: where rows moved from page to page, the unused part of a page may hold an old copy of one, which
-- secure_delete does not reach. The copy made meanwhile is too large for memory; its file is encrypted with the store's
-- key, and has no name. It takes the default page size, which must be that of the store, or it cannot be read back.
PRAGMA cipher_default_page_size = 4096;
PRAGMA temp_store = FILE;
VACUUM;
