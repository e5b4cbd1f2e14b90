-- SPDX-License-Identifier: EUPL-1.2
INSERT OR IGNORE INTO {into} ({columns}) VALUES ({marks});
