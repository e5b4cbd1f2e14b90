-- SPDX-License-Identifier: EUPL-1.2
PRAGMA foreign_key_list({table});
