-- SPDX-License-Identifier: EUPL-1.2
-- Names and texts apart, newest first. Everything here is derived: it starts empty and is filled by the program, which
-- folds (search_state says how far). An entry's id is (days until 9999-12-31) * 2^20 + number: the order of the ids
-- is that of the days, the newest first.

DROP TABLE search_index;
DROP TABLE search_entry;

CREATE TABLE search_entry (
  id bigint PRIMARY KEY,
  kind text NOT NULL,
  object_id bigint NOT NULL,
  family_id bigint REFERENCES family(id),
  UNIQUE (object_id, kind)
);
CREATE INDEX search_entry_family ON search_entry(family_id) WHERE family_id IS NOT NULL;

CREATE TABLE search_index (
  docid bigint PRIMARY KEY REFERENCES search_entry(id),
  note text NOT NULL,
  agreement text NOT NULL,
  help text NOT NULL
);
CREATE INDEX search_index_words ON search_index
  USING gin (to_tsvector('simple', note || ' ' || agreement || ' ' || help));
CREATE INDEX search_index_note ON search_index USING gin (to_tsvector('simple', note));
CREATE INDEX search_index_agreement ON search_index USING gin (to_tsvector('simple', agreement));
CREATE INDEX search_index_help ON search_index USING gin (to_tsvector('simple', help));

CREATE TABLE name_index (
  docid bigint PRIMARY KEY REFERENCES search_entry(id),
  body text NOT NULL
);
CREATE INDEX name_index_words ON name_index USING gin (to_tsvector('simple', body));

-- The distinct words of the names in the store; one that is in no name any more is deleted.
CREATE TABLE name_word (
  word text PRIMARY KEY,
  uses bigint NOT NULL
);

-- By what a word is found when it is not typed exactly: its sound (capitals), itself and itself without a letter.
CREATE TABLE name_form (
  form text NOT NULL,
  word text NOT NULL REFERENCES name_word(word),
  PRIMARY KEY (form, word)
);
CREATE INDEX name_form_word ON name_form(word);

-- One row: the kind of record that is being indexed (0 when all are) and the last one done.
CREATE TABLE search_state (
  id bigint PRIMARY KEY,
  stage integer NOT NULL,
  after_id bigint NOT NULL
);
INSERT INTO search_state (id, stage, after_id) VALUES (1, 1, 0);

-- By what a family that is already there is recognised.
CREATE INDEX family_worker ON family(worker);
CREATE INDEX family_postcode ON family(address_postcode) WHERE address_postcode <> '';
CREATE INDEX person_birth_date ON person(birth_date) WHERE birth_date <> '';
CREATE INDEX person_phone ON person(phone) WHERE phone <> '';
CREATE INDEX person_email ON person(lower(email)) WHERE email <> '';
CREATE INDEX person_bsn ON person(bsn) WHERE bsn <> '';
