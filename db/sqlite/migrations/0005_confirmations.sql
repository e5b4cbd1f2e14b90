-- SPDX-License-Identifier: EUPL-1.2
-- What a worker confirmed of the profile of a day, beside what was computed. Only grows: a later confirmation supersedes.

CREATE TABLE confirmation (
  id INTEGER PRIMARY KEY,
  family_id INTEGER NOT NULL REFERENCES family(id),
  profile_on TEXT NOT NULL,
  model_version TEXT NOT NULL,
  model_hash TEXT NOT NULL,
  note TEXT NOT NULL,
  revision INTEGER NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL
);

CREATE TABLE confirmed_factor (
  family_id INTEGER NOT NULL REFERENCES family(id),
  confirmation_id INTEGER NOT NULL REFERENCES confirmation(id),
  position INTEGER NOT NULL,
  factor TEXT NOT NULL,
  score REAL NOT NULL,
  mass REAL NOT NULL,
  computed_level TEXT NOT NULL,
  confirmed_level TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (family_id, confirmation_id, position)
) WITHOUT ROWID;

CREATE INDEX confirmation_family ON confirmation(family_id);

-- Nothing is changed, and nothing is removed but with a family that is in the bin (its file may have to be erased).
CREATE TRIGGER confirmation_no_update BEFORE UPDATE ON confirmation
BEGIN
  SELECT RAISE(ABORT, 'confirmation is append-only');
END;

CREATE TRIGGER confirmation_no_delete BEFORE DELETE ON confirmation
WHEN (SELECT binned_at FROM family WHERE id = OLD.family_id) IS NULL
BEGIN
  SELECT RAISE(ABORT, 'confirmation is append-only');
END;

CREATE TRIGGER confirmed_factor_no_update BEFORE UPDATE ON confirmed_factor
BEGIN
  SELECT RAISE(ABORT, 'confirmed_factor is append-only');
END;

CREATE TRIGGER confirmed_factor_no_delete BEFORE DELETE ON confirmed_factor
WHEN (SELECT binned_at FROM family WHERE id = OLD.family_id) IS NULL
BEGIN
  SELECT RAISE(ABORT, 'confirmed_factor is append-only');
END;
