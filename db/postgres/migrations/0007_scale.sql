-- SPDX-License-Identifier: EUPL-1.2
-- A hundred thousand families: every way to narrow the caseload down has an index in each order, counts are kept
-- instead of counted, and profiles are stored with a mark of the evidence they were computed from.

-- What a caseload is narrowed down by, taken over from the family (status: 'binned' for what is in the bin).
-- evidence: moves on with every change of what the family's profile is computed from.
ALTER TABLE caseload_line ADD COLUMN status TEXT NOT NULL DEFAULT '';
ALTER TABLE caseload_line ADD COLUMN worker TEXT NOT NULL DEFAULT '';
ALTER TABLE caseload_line ADD COLUMN frame TEXT NOT NULL DEFAULT '';
ALTER TABLE caseload_line ADD COLUMN intermediary_id bigint;
ALTER TABLE caseload_line ADD COLUMN evidence bigint NOT NULL DEFAULT 0;

UPDATE caseload_line
   SET status = (SELECT CASE WHEN binned_at IS NULL THEN status ELSE 'binned' END FROM family WHERE id = family_id),
       worker = (SELECT worker FROM family WHERE id = family_id),
       frame = (SELECT frame FROM family WHERE id = family_id),
       intermediary_id = (SELECT intermediary_id FROM family WHERE id = family_id);

DROP INDEX caseload_name;
DROP INDEX caseload_due;
DROP INDEX caseload_contact;
CREATE INDEX caseload_name ON caseload_line(status, name_key, family_id);
CREATE INDEX caseload_due ON caseload_line(status, due_key, name_key, family_id);
CREATE INDEX caseload_contact ON caseload_line(status, contact_key, name_key, family_id);
CREATE INDEX caseload_worker_name ON caseload_line(worker, status, name_key, family_id, frame);
CREATE INDEX caseload_worker_due ON caseload_line(worker, status, due_key, name_key, family_id, frame);
CREATE INDEX caseload_worker_contact ON caseload_line(worker, status, contact_key, name_key, family_id, frame);
CREATE INDEX caseload_frame_name ON caseload_line(frame, status, name_key, family_id);
CREATE INDEX caseload_frame_due ON caseload_line(frame, status, due_key, name_key, family_id);
CREATE INDEX caseload_frame_contact ON caseload_line(frame, status, contact_key, name_key, family_id);
CREATE INDEX caseload_intermediary_name ON caseload_line(intermediary_id, status, name_key, family_id, worker, frame)
  WHERE intermediary_id IS NOT NULL;
CREATE INDEX caseload_intermediary_due ON caseload_line(intermediary_id, status, due_key, name_key, family_id, worker, frame)
  WHERE intermediary_id IS NOT NULL;
CREATE INDEX caseload_intermediary_contact ON caseload_line(intermediary_id, status, contact_key, name_key, family_id, worker, frame)
  WHERE intermediary_id IS NOT NULL;

-- The agreements of one contact, for its correction; the tasks of one intermediary, for the load.
CREATE INDEX agreement_contact ON agreement(contact_id);
CREATE INDEX task_intermediary ON task(intermediary_id) WHERE intermediary_id IS NOT NULL;

DROP VIEW caseload_row;
CREATE VIEW caseload_row AS
SELECT c.family_id, f.case_number, f.display_name, c.status, c.frame, c.worker, c.intermediary_id,
       coalesce(i.name, '') AS intermediary, c.contact_key, coalesce(t.text, '') AS next_task,
       t.until_date AS next_until, c.open_tasks, c.waiting_referrals, c.name_key, c.due_key
  FROM caseload_line c
  JOIN family f ON f.id = c.family_id
  LEFT JOIN intermediary i ON i.id = f.intermediary_id
  LEFT JOIN task t ON t.id = c.next_task_id
 WHERE c.status <> 'binned';

-- How many families each list of the caseload holds (a new family is counted by caseload/add_count). list: 'all' (value ''), 'worker', 'frame', 'intermediary'.
CREATE TABLE caseload_count (
  list TEXT NOT NULL,
  value TEXT NOT NULL,
  status TEXT NOT NULL,
  families bigint NOT NULL,
  PRIMARY KEY (list, value, status)
);

INSERT INTO caseload_count (list, value, status, families)
SELECT 'all', '', status, count(*) FROM caseload_line GROUP BY status
UNION ALL
SELECT 'worker', worker, status, count(*) FROM caseload_line GROUP BY worker, status
UNION ALL
SELECT 'frame', frame, status, count(*) FROM caseload_line GROUP BY frame, status
UNION ALL
SELECT 'intermediary', intermediary_id::text, status, count(*) FROM caseload_line
 WHERE intermediary_id IS NOT NULL GROUP BY intermediary_id, status;

CREATE FUNCTION caseload_count_move(line caseload_line, step bigint) RETURNS void LANGUAGE sql AS $$
  INSERT INTO caseload_count (list, value, status, families)
  SELECT 'all', '', line.status, step
  UNION ALL
  SELECT 'worker', line.worker, line.status, step
  UNION ALL
  SELECT 'frame', line.frame, line.status, step
  UNION ALL
  SELECT 'intermediary', line.intermediary_id::text, line.status, step WHERE line.intermediary_id IS NOT NULL
  ON CONFLICT (list, value, status) DO UPDATE SET families = caseload_count.families + EXCLUDED.families;
$$;

CREATE FUNCTION caseload_line_counted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM caseload_count_move(OLD, -1);
  IF TG_OP <> 'DELETE' THEN
    PERFORM caseload_count_move(NEW, 1);
  END IF;
  RETURN NULL;
END;
$$;

CREATE TRIGGER caseload_line_counted AFTER DELETE OR UPDATE OF status, worker, frame, intermediary_id
  ON caseload_line FOR EACH ROW EXECUTE FUNCTION caseload_line_counted();

-- Whatever changes a family, its line follows.
CREATE FUNCTION family_listed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE caseload_line
     SET status = CASE WHEN NEW.binned_at IS NULL THEN NEW.status ELSE 'binned' END,
         worker = NEW.worker,
         frame = NEW.frame,
         intermediary_id = NEW.intermediary_id
   WHERE family_id = NEW.id;
  RETURN NULL;
END;
$$;

CREATE TRIGGER family_listed AFTER UPDATE OF status, worker, frame, intermediary_id, binned_at ON family
  FOR EACH ROW EXECUTE FUNCTION family_listed();

-- What the engine made of a family's evidence. levels: a letter a factor of the model (u, l, r, h); scores and masses:
-- four digits a factor, in ten-thousandths and hundredths. It holds as long as day, model and both marks are the same.
CREATE TABLE stored_profile (
  family_id bigint PRIMARY KEY REFERENCES family(id) ON DELETE CASCADE,
  computed_on text NOT NULL,
  model_version text NOT NULL,
  model_hash text NOT NULL,
  evidence bigint NOT NULL,
  service_facts bigint NOT NULL,
  levels text NOT NULL,
  scores text NOT NULL,
  masses text NOT NULL
);

-- One row: moves on with every change of a service fact, which counts for all families that service has.
CREATE TABLE evidence_mark (
  id bigint PRIMARY KEY,
  service_facts bigint NOT NULL
);
INSERT INTO evidence_mark (id, service_facts) VALUES (1, 0);

CREATE FUNCTION observation_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE caseload_line SET evidence = evidence + 1 WHERE family_id = OLD.family_id;
  IF TG_OP <> 'DELETE' THEN
    UPDATE caseload_line SET evidence = evidence + 1 WHERE family_id = NEW.family_id;
  END IF;
  RETURN NULL;
END;
$$;

CREATE TRIGGER observation_moved AFTER UPDATE OR DELETE ON observation
  FOR EACH ROW EXECUTE FUNCTION observation_moved();

CREATE FUNCTION family_served() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE caseload_line SET evidence = evidence + 1 WHERE family_id = NEW.id;
  RETURN NULL;
END;
$$;

CREATE TRIGGER family_served AFTER UPDATE OF served_by_id ON family
  FOR EACH ROW EXECUTE FUNCTION family_served();

CREATE FUNCTION service_fact_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE evidence_mark SET service_facts = service_facts + 1 WHERE id = 1;
  RETURN NULL;
END;
$$;

CREATE TRIGGER service_fact_moved AFTER INSERT OR UPDATE OR DELETE ON service_fact
  FOR EACH ROW EXECUTE FUNCTION service_fact_moved();
