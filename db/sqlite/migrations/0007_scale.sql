-- SPDX-License-Identifier: EUPL-1.2
-- A hundred thousand families: every way to narrow the caseload down has an index in each order, counts are kept
-- instead of counted, and profiles are stored with a mark of the evidence they were computed from.

-- What a caseload is narrowed down by is taken over from the family (status: 'binned' for what is in the bin).
-- evidence: moves on with every change of what the family's profile is computed from.
-- ON CONFLICT FAIL: where a statement can abort halfway, SQLite keeps the pages as they were, and SQLCipher encrypts each
-- of them for that; every failure undoes the whole transaction here. For the same reason no trigger stands in the way
-- of adding an observation or a family.
DROP VIEW caseload_row;
CREATE TABLE caseload_line_new (
  family_id INTEGER PRIMARY KEY REFERENCES family(id),
  name_key TEXT NOT NULL ON CONFLICT FAIL,
  due_key TEXT NOT NULL ON CONFLICT FAIL,
  contact_key TEXT NOT NULL ON CONFLICT FAIL,
  next_task_id INTEGER,
  open_tasks INTEGER NOT NULL ON CONFLICT FAIL,
  waiting_referrals INTEGER NOT NULL ON CONFLICT FAIL,
  status TEXT NOT NULL ON CONFLICT FAIL,
  worker TEXT NOT NULL ON CONFLICT FAIL,
  frame TEXT NOT NULL ON CONFLICT FAIL,
  intermediary_id INTEGER,
  evidence INTEGER NOT NULL ON CONFLICT FAIL
);
INSERT INTO caseload_line_new
SELECT c.family_id, c.name_key, c.due_key, c.contact_key, c.next_task_id, c.open_tasks, c.waiting_referrals,
       CASE WHEN f.binned_at IS NULL THEN f.status ELSE 'binned' END, f.worker, f.frame, f.intermediary_id, 0
  FROM caseload_line c
  JOIN family f ON f.id = c.family_id;
DROP TABLE caseload_line;
ALTER TABLE caseload_line_new RENAME TO caseload_line;

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
  families INTEGER NOT NULL,
  PRIMARY KEY (list, value, status)
) WITHOUT ROWID;

INSERT INTO caseload_count (list, value, status, families)
SELECT 'all', '', status, count(*) FROM caseload_line GROUP BY status
UNION ALL
SELECT 'worker', worker, status, count(*) FROM caseload_line GROUP BY worker, status
UNION ALL
SELECT 'frame', frame, status, count(*) FROM caseload_line GROUP BY frame, status
UNION ALL
SELECT 'intermediary', CAST(intermediary_id AS TEXT), status, count(*) FROM caseload_line
 WHERE intermediary_id IS NOT NULL GROUP BY intermediary_id, status;

CREATE TRIGGER caseload_line_uncounted AFTER DELETE ON caseload_line
BEGIN
  UPDATE caseload_count SET families = families - 1 WHERE list = 'all' AND value = '' AND status = OLD.status;
  UPDATE caseload_count SET families = families - 1 WHERE list = 'worker' AND value = OLD.worker AND status = OLD.status;
  UPDATE caseload_count SET families = families - 1 WHERE list = 'frame' AND value = OLD.frame AND status = OLD.status;
  UPDATE caseload_count SET families = families - 1
   WHERE list = 'intermediary' AND value = CAST(OLD.intermediary_id AS TEXT) AND status = OLD.status;
END;

CREATE TRIGGER caseload_line_recounted AFTER UPDATE OF status, worker, frame, intermediary_id ON caseload_line
BEGIN
  UPDATE caseload_count SET families = families - 1 WHERE list = 'all' AND value = '' AND status = OLD.status;
  UPDATE caseload_count SET families = families - 1 WHERE list = 'worker' AND value = OLD.worker AND status = OLD.status;
  UPDATE caseload_count SET families = families - 1 WHERE list = 'frame' AND value = OLD.frame AND status = OLD.status;
  UPDATE caseload_count SET families = families - 1
   WHERE list = 'intermediary' AND value = CAST(OLD.intermediary_id AS TEXT) AND status = OLD.status;
  INSERT OR IGNORE INTO caseload_count VALUES ('all', '', NEW.status, 0);
  INSERT OR IGNORE INTO caseload_count VALUES ('worker', NEW.worker, NEW.status, 0);
  INSERT OR IGNORE INTO caseload_count VALUES ('frame', NEW.frame, NEW.status, 0);
  INSERT OR IGNORE INTO caseload_count
  SELECT 'intermediary', CAST(NEW.intermediary_id AS TEXT), NEW.status, 0 WHERE NEW.intermediary_id IS NOT NULL;
  UPDATE caseload_count SET families = families + 1 WHERE list = 'all' AND value = '' AND status = NEW.status;
  UPDATE caseload_count SET families = families + 1 WHERE list = 'worker' AND value = NEW.worker AND status = NEW.status;
  UPDATE caseload_count SET families = families + 1 WHERE list = 'frame' AND value = NEW.frame AND status = NEW.status;
  UPDATE caseload_count SET families = families + 1
   WHERE list = 'intermediary' AND value = CAST(NEW.intermediary_id AS TEXT) AND status = NEW.status;
END;

-- Whatever changes a family, its line follows.
CREATE TRIGGER family_listed AFTER UPDATE OF status, worker, frame, intermediary_id, binned_at ON family
BEGIN
  UPDATE caseload_line
     SET status = CASE WHEN NEW.binned_at IS NULL THEN NEW.status ELSE 'binned' END,
         worker = NEW.worker,
         frame = NEW.frame,
         intermediary_id = NEW.intermediary_id
   WHERE family_id = NEW.id;
END;

-- What the engine made of a family's evidence. levels: a letter a factor of the model (u, l, r, h); scores and masses:
-- four digits a factor, in ten-thousandths and hundredths. It holds as long as day, model and both marks are the same.
CREATE TABLE stored_profile (
  family_id INTEGER PRIMARY KEY REFERENCES family(id) ON DELETE CASCADE,
  computed_on TEXT NOT NULL,
  model_version TEXT NOT NULL,
  model_hash TEXT NOT NULL,
  evidence INTEGER NOT NULL,
  service_facts INTEGER NOT NULL,
  levels TEXT NOT NULL,
  scores TEXT NOT NULL,
  masses TEXT NOT NULL
);

-- One row: moves on with every change of a service fact, which counts for all families that service has.
CREATE TABLE evidence_mark (
  id INTEGER PRIMARY KEY,
  service_facts INTEGER NOT NULL
);
INSERT INTO evidence_mark (id, service_facts) VALUES (1, 0);

CREATE TRIGGER observation_changed AFTER UPDATE ON observation
BEGIN
  UPDATE caseload_line SET evidence = evidence + 1 WHERE family_id IN (OLD.family_id, NEW.family_id);
END;
CREATE TRIGGER observation_removed AFTER DELETE ON observation
BEGIN
  UPDATE caseload_line SET evidence = evidence + 1 WHERE family_id = OLD.family_id;
END;
CREATE TRIGGER family_served AFTER UPDATE OF served_by_id ON family
BEGIN
  UPDATE caseload_line SET evidence = evidence + 1 WHERE family_id = NEW.id;
END;
CREATE TRIGGER service_fact_added AFTER INSERT ON service_fact
BEGIN
  UPDATE evidence_mark SET service_facts = service_facts + 1 WHERE id = 1;
END;
CREATE TRIGGER service_fact_changed AFTER UPDATE ON service_fact
BEGIN
  UPDATE evidence_mark SET service_facts = service_facts + 1 WHERE id = 1;
END;
CREATE TRIGGER service_fact_removed AFTER DELETE ON service_fact
BEGIN
  UPDATE evidence_mark SET service_facts = service_facts + 1 WHERE id = 1;
END;
