-- SPDX-License-Identifier: EUPL-1.2
-- Folded words (see docs/decisions) of names, notes, agreements and help requests; docid is search_entry.id.
-- Automatic merging stays off: merges of fewer than 64 pages corrupt the index on SQLite 3.15.

CREATE VIRTUAL TABLE search_index USING fts4(body, tokenize=unicode61 "remove_diacritics=0", prefix="2,3");
INSERT INTO search_index(search_index) VALUES ('automerge=0');
