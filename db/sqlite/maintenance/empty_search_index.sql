-- SPDX-License-Identifier: EUPL-1.2
-- Past the index itself, which may be damaged: as its own rebuild does.
DELETE FROM search_index_segments;
DELETE FROM search_index_segdir;
DELETE FROM search_index_docsize;
DELETE FROM search_index_content;
DELETE FROM search_index_stat;
DELETE FROM name_index_segments;
DELETE FROM name_index_segdir;
DELETE FROM name_index_docsize;
DELETE FROM name_index_content;
DELETE FROM name_index_stat;
INSERT INTO search_index (search_index) VALUES ('automerge=0');
INSERT INTO name_index (name_index) VALUES ('automerge=0');
DELETE FROM search_entry;
DELETE FROM name_form;
DELETE FROM name_word;
UPDATE search_state SET stage = 1, after_id = 0;
