-- SPDX-License-Identifier: EUPL-1.2
-- Folded words (see docs/decisions) of names, notes, agreements and help requests; docid is search_entry.id.

CREATE TABLE search_index (
  docid bigint PRIMARY KEY REFERENCES search_entry(id),
  body text NOT NULL
);
CREATE INDEX search_index_words ON search_index USING gin (to_tsvector('simple', body));
