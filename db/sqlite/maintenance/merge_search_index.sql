-- SPDX-License-Identifier: EUPL-1.2
-- Never fewer than 64 pages at a time: that corrupts the index on SQLite 3.15.
INSERT INTO search_index (search_index) VALUES ('merge=200,4');
INSERT INTO name_index (name_index) VALUES ('merge=200,4');
