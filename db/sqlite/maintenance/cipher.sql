-- SPDX-License-Identifier: EUPL-1.2
-- Stated in full, so that a newer SQLCipher opens the file as well; an older one passes over what it does not know.
-- The key is raw, so that the iterations are never used.
PRAGMA cipher_page_size = 4096;
PRAGMA cipher_use_hmac = ON;
PRAGMA kdf_iter = 64000;
PRAGMA cipher_hmac_algorithm = HMAC_SHA1;
PRAGMA cipher_kdf_algorithm = PBKDF2_HMAC_SHA1;
