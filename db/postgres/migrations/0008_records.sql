-- SPDX-License-Identifier: EUPL-1.2
-- The life of records: settings, the bin, destruction, merge of two families, reading the log.

-- What a team decided about this store. A setting that is not there has its default.
CREATE TABLE setting (
  name text NOT NULL PRIMARY KEY,
  value text NOT NULL
);

-- In the bin: hidden from every reader, until it is put back or destroyed.
ALTER TABLE help_request ADD COLUMN binned_at text;
ALTER TABLE task ADD COLUMN binned_at text;
ALTER TABLE task_revision ADD COLUMN binned_at text;

-- Why nothing of this file may be destroyed now (an objection, a court case); empty when it may.
ALTER TABLE family ADD COLUMN hold_reason text NOT NULL DEFAULT '';

-- with_kind, with_id: what it went into the bin with, and comes back with; itself when it went by itself.
CREATE TABLE bin_item (
  kind text NOT NULL,
  object_id bigint NOT NULL,
  family_id bigint NOT NULL REFERENCES family(id),
  with_kind text NOT NULL,
  with_id bigint NOT NULL,
  binned_at text NOT NULL,
  binned_by text NOT NULL,
  reason text NOT NULL,
  PRIMARY KEY (kind, object_id)
);

-- A certificate: what was destroyed, without a word of what it said. Without foreign keys, for it outlives the family.
CREATE TABLE destruction (
  id bigint PRIMARY KEY,
  kind text NOT NULL,
  object_id bigint NOT NULL,
  family_id bigint NOT NULL,
  binned_at text NOT NULL,
  destroyed_at text NOT NULL,
  destroyed_by text NOT NULL
);

CREATE TABLE destruction_count (
  destruction_id bigint NOT NULL REFERENCES destruction(id),
  position integer NOT NULL,
  table_name text NOT NULL,
  row_count bigint NOT NULL,
  PRIMARY KEY (destruction_id, position)
);

-- Two families found to be one: everything of `absorbed` moved to `kept`. Without foreign keys: a merge outlives both.
CREATE TABLE family_merge (
  id bigint PRIMARY KEY,
  kept_id bigint NOT NULL,
  absorbed_id bigint NOT NULL,
  reason text NOT NULL,
  merged_at text NOT NULL,
  merged_by text NOT NULL,
  undone_at text,
  undone_by text NOT NULL
);

-- What moved, so that exactly that can move back. Wishes and extra sections have no id: object_id is their new
-- position, and they had old_position and old_name before.
CREATE TABLE merge_item (
  merge_id bigint NOT NULL REFERENCES family_merge(id),
  kind text NOT NULL,
  object_id bigint NOT NULL,
  old_position integer NOT NULL,
  old_name text NOT NULL,
  PRIMARY KEY (merge_id, kind, object_id)
);

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
CREATE OR REPLACE FUNCTION confirmation_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND EXISTS (SELECT 1 FROM family WHERE id = OLD.family_id AND binned_at IS NOT NULL) THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'family_id' = to_jsonb(OLD) - 'family_id'
     AND EXISTS (SELECT 1 FROM family_merge
                  WHERE kept_id = NEW.family_id AND absorbed_id = OLD.family_id
                     OR kept_id = OLD.family_id AND absorbed_id = NEW.family_id) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END;
$$;
