-- SPDX-License-Identifier: EUPL-1.2
-- Besides, on the one connection that writes: pages that are not in memory have to be decrypted before each change.
PRAGMA cache_size = -64000;
