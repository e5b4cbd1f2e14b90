-- SPDX-License-Identifier: EUPL-1.2
-- Names and texts apart, newest first. Everything here is derived: it starts empty and is filled by the program, which
-- folds (search_state says how far). An entry's id is (days until 9999-12-31) * 2^20 + number: the order of the ids
-- is that of the days, the newest first.
-- The lists of a word stand in order of docid, and are read piece by piece only in that order. (With order=desc the
-- index's own integrity-check of SQLite 3.15 finds damage where there is none.)
-- Automatic merging stays off: merges of fewer than 64 pages corrupt the index on SQLite 3.15.

DROP TABLE search_index;
DROP TABLE search_entry;

CREATE TABLE search_entry (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  object_id INTEGER NOT NULL,
  family_id INTEGER REFERENCES family(id),
  UNIQUE (object_id, kind)
);
CREATE INDEX search_entry_family ON search_entry(family_id) WHERE family_id IS NOT NULL;

CREATE VIRTUAL TABLE search_index USING fts4(note, agreement, help, tokenize=simple, prefix="2,3");
INSERT INTO search_index(search_index) VALUES ('automerge=0');
CREATE VIRTUAL TABLE name_index USING fts4(body, tokenize=simple, prefix="1,2,3");
INSERT INTO name_index(name_index) VALUES ('automerge=0');

-- The distinct words of the names in the store; one that is in no name any more is deleted.
CREATE TABLE name_word (
  word TEXT PRIMARY KEY,
  uses INTEGER NOT NULL
) WITHOUT ROWID;

-- By what a word is found when it is not typed exactly: its sound (capitals), itself and itself without a letter.
CREATE TABLE name_form (
  form TEXT NOT NULL,
  word TEXT NOT NULL REFERENCES name_word(word),
  PRIMARY KEY (form, word)
) WITHOUT ROWID;
CREATE INDEX name_form_word ON name_form(word);

-- One row: the kind of record that is being indexed (0 when all are) and the last one done.
CREATE TABLE search_state (
  id INTEGER PRIMARY KEY,
  stage INTEGER NOT NULL,
  after_id INTEGER NOT NULL
);
INSERT INTO search_state (id, stage, after_id) VALUES (1, 1, 0);

-- By what a family that is already there is recognised.
CREATE INDEX family_worker ON family(worker);
CREATE INDEX family_postcode ON family(address_postcode) WHERE address_postcode <> '';
CREATE INDEX person_birth_date ON person(birth_date) WHERE birth_date <> '';
CREATE INDEX person_phone ON person(phone) WHERE phone <> '';
CREATE INDEX person_email ON person(lower(email)) WHERE email <> '';
CREATE INDEX person_bsn ON person(bsn) WHERE bsn <> '';
