-- SPDX-License-Identifier: EUPL-1.2
-- The life of records: settings, the bin, destruction, merge of two families, reading the log.

-- What a team decided about this store. A setting that is not there has its default.
CREATE TABLE setting (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

-- In the bin: hidden from every reader, until it is put back or destroyed.
ALTER TABLE help_request ADD COLUMN binned_at TEXT;
ALTER TABLE task ADD COLUMN binned_at TEXT;
ALTER TABLE task_revision ADD COLUMN binned_at TEXT;

-- Why nothing of this file may be destroyed now (an objection, a court case); empty when it may.
ALTER TABLE family ADD COLUMN hold_reason TEXT NOT NULL DEFAULT '';

-- with_kind, with_id: what it went into the bin with, and comes back with; itself when it went by itself.
CREATE TABLE bin_item (
  kind TEXT NOT NULL,
  object_id INTEGER NOT NULL,
  family_id INTEGER NOT NULL REFERENCES family(id),
  with_kind TEXT NOT NULL,
  with_id INTEGER NOT NULL,
  binned_at TEXT NOT NULL,
  binned_by TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (kind, object_id)
) WITHOUT ROWID;

-- A certificate: what was destroyed, without a word of what it said. Without foreign keys, for it outlives the family.
CREATE TABLE destruction (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  object_id INTEGER NOT NULL,
  family_id INTEGER NOT NULL,
  binned_at TEXT NOT NULL,
  destroyed_at TEXT NOT NULL,
  destroyed_by TEXT NOT NULL
);

CREATE TABLE destruction_count (
  destruction_id INTEGER NOT NULL REFERENCES destruction(id),
  position INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  row_count INTEGER NOT NULL,
  PRIMARY KEY (destruction_id, position)
) WITHOUT ROWID;

-- Two families found to be one: everything of `absorbed` moved to `kept`. Without foreign keys: a merge outlives both.
CREATE TABLE family_merge (
  id INTEGER PRIMARY KEY,
  kept_id INTEGER NOT NULL,
  absorbed_id INTEGER NOT NULL,
  reason TEXT NOT NULL,
  merged_at TEXT NOT NULL,
  merged_by TEXT NOT NULL,
  undone_at TEXT,
  undone_by TEXT NOT NULL
);

-- What moved, so that exactly that can move back. Wishes and extra sections have no id: object_id is their new
-- position, and they had old_position and old_name before.
CREATE TABLE merge_item (
  merge_id INTEGER NOT NULL REFERENCES family_merge(id),
  kind TEXT NOT NULL,
  object_id INTEGER NOT NULL,
  old_position INTEGER NOT NULL,
  old_name TEXT NOT NULL,
  PRIMARY KEY (merge_id, kind, object_id)
) WITHOUT ROWID;

CREATE INDEX bin_item_with ON bin_item(with_kind, with_id);
CREATE INDEX bin_item_family ON bin_item(family_id);
CREATE INDEX family_merge_kept ON family_merge(kept_id);
CREATE INDEX family_merge_absorbed ON family_merge(absorbed_id);
CREATE INDEX contact_revision_family ON contact_revision(family_id);
CREATE INDEX agreement_revision_family ON agreement_revision(family_id);
CREATE INDEX task_revision_family ON task_revision(family_id);
CREATE INDEX draft_family ON draft(family_id) WHERE family_id IS NOT NULL;
CREATE INDEX audit_line_user ON audit_line(user_name, id);
CREATE INDEX audit_line_at ON audit_line(at);

-- A confirmation still never changes; it only goes along when its family is merged with another, or that is undone.
DROP TRIGGER confirmation_no_update;
CREATE TRIGGER confirmation_no_update BEFORE UPDATE ON confirmation
WHEN NEW.id <> OLD.id OR NEW.profile_on <> OLD.profile_on OR NEW.model_version <> OLD.model_version
  OR NEW.model_hash <> OLD.model_hash OR NEW.note <> OLD.note OR NEW.revision <> OLD.revision
  OR NEW.recorded_by <> OLD.recorded_by OR NEW.recorded_at <> OLD.recorded_at
  OR NOT EXISTS (SELECT 1 FROM family_merge
                  WHERE kept_id = NEW.family_id AND absorbed_id = OLD.family_id
                     OR kept_id = OLD.family_id AND absorbed_id = NEW.family_id)
BEGIN
  SELECT RAISE(ABORT, 'confirmation is append-only');
END;

DROP TRIGGER confirmed_factor_no_update;
CREATE TRIGGER confirmed_factor_no_update BEFORE UPDATE ON confirmed_factor
WHEN NEW.confirmation_id <> OLD.confirmation_id OR NEW.position <> OLD.position OR NEW.factor <> OLD.factor
  OR NEW.score <> OLD.score OR NEW.mass <> OLD.mass OR NEW.computed_level <> OLD.computed_level
  OR NEW.confirmed_level <> OLD.confirmed_level OR NEW.reason <> OLD.reason
  OR NOT EXISTS (SELECT 1 FROM family_merge
                  WHERE kept_id = NEW.family_id AND absorbed_id = OLD.family_id
                     OR kept_id = OLD.family_id AND absorbed_id = NEW.family_id)
BEGIN
  SELECT RAISE(ABORT, 'confirmed_factor is append-only');
END;
