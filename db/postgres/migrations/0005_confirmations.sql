-- SPDX-License-Identifier: EUPL-1.2
-- What a worker confirmed of the profile of a day, beside what was computed. Only grows: a later confirmation supersedes.

CREATE TABLE confirmation (
  id bigint PRIMARY KEY,
  family_id bigint NOT NULL REFERENCES family(id),
  profile_on text NOT NULL,
  model_version text NOT NULL,
  model_hash text NOT NULL,
  note text NOT NULL,
  revision integer NOT NULL,
  recorded_by text NOT NULL,
  recorded_at text NOT NULL
);

CREATE TABLE confirmed_factor (
  family_id bigint NOT NULL REFERENCES family(id),
  confirmation_id bigint NOT NULL REFERENCES confirmation(id),
  position integer NOT NULL,
  factor text NOT NULL,
  score double precision NOT NULL,
  mass double precision NOT NULL,
  computed_level text NOT NULL,
  confirmed_level text NOT NULL,
  reason text NOT NULL,
  PRIMARY KEY (family_id, confirmation_id, position)
);

CREATE INDEX confirmation_family ON confirmation(family_id);

-- Nothing is changed, and nothing is removed but with a family that is in the bin (its file may have to be erased).
CREATE FUNCTION confirmation_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND EXISTS (SELECT 1 FROM family WHERE id = OLD.family_id AND binned_at IS NOT NULL) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END;
$$;

CREATE FUNCTION confirmation_refuse_truncate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END;
$$;

CREATE TRIGGER confirmation_no_change BEFORE UPDATE OR DELETE ON confirmation
  FOR EACH ROW EXECUTE FUNCTION confirmation_refuse();

CREATE TRIGGER confirmation_no_truncate BEFORE TRUNCATE ON confirmation
  FOR EACH STATEMENT EXECUTE FUNCTION confirmation_refuse_truncate();

CREATE TRIGGER confirmed_factor_no_change BEFORE UPDATE OR DELETE ON confirmed_factor
  FOR EACH ROW EXECUTE FUNCTION confirmation_refuse();

CREATE TRIGGER confirmed_factor_no_truncate BEFORE TRUNCATE ON confirmed_factor
  FOR EACH STATEMENT EXECUTE FUNCTION confirmation_refuse_truncate();
