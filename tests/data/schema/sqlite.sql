CREATE INDEX agreement_contact ON agreement(contact_id);
CREATE INDEX agreement_family ON agreement(family_id, contact_id);
CREATE INDEX agreement_revision_family ON agreement_revision(family_id);
CREATE INDEX audit_line_at ON audit_line(at);
CREATE INDEX audit_line_family ON audit_line(family_id) WHERE family_id IS NOT NULL;
CREATE INDEX audit_line_user ON audit_line(user_name, id);
CREATE INDEX bin_item_family ON bin_item(family_id);
CREATE INDEX bin_item_with ON bin_item(with_kind, with_id);
CREATE INDEX caseload_contact ON caseload_line(status, contact_key, name_key, family_id);
CREATE INDEX caseload_due ON caseload_line(status, due_key, name_key, family_id);
CREATE INDEX caseload_frame_contact ON caseload_line(frame, status, contact_key, name_key, family_id);
CREATE INDEX caseload_frame_due ON caseload_line(frame, status, due_key, name_key, family_id);
CREATE INDEX caseload_frame_name ON caseload_line(frame, status, name_key, family_id);
CREATE INDEX caseload_intermediary_contact ON caseload_line(intermediary_id, status, contact_key, name_key, family_id, worker, frame)
  WHERE intermediary_id IS NOT NULL;
CREATE INDEX caseload_intermediary_due ON caseload_line(intermediary_id, status, due_key, name_key, family_id, worker, frame)
  WHERE intermediary_id IS NOT NULL;
CREATE INDEX caseload_intermediary_name ON caseload_line(intermediary_id, status, name_key, family_id, worker, frame)
  WHERE intermediary_id IS NOT NULL;
CREATE INDEX caseload_name ON caseload_line(status, name_key, family_id);
CREATE INDEX caseload_worker_contact ON caseload_line(worker, status, contact_key, name_key, family_id, frame);
CREATE INDEX caseload_worker_due ON caseload_line(worker, status, due_key, name_key, family_id, frame);
CREATE INDEX caseload_worker_name ON caseload_line(worker, status, name_key, family_id, frame);
CREATE INDEX confirmation_family ON confirmation(family_id);
CREATE INDEX consent_family ON consent(family_id);
CREATE INDEX contact_family ON contact(family_id, start_at);
CREATE INDEX contact_revision_family ON contact_revision(family_id);
CREATE INDEX custody_family ON custody(family_id);
CREATE INDEX draft_family ON draft(family_id) WHERE family_id IS NOT NULL;
CREATE INDEX draft_user ON draft(user_name);
CREATE INDEX family_merge_absorbed ON family_merge(absorbed_id);
CREATE INDEX family_merge_kept ON family_merge(kept_id);
CREATE INDEX family_postcode ON family(address_postcode) WHERE address_postcode <> '';
CREATE INDEX family_worker ON family(worker);
CREATE INDEX help_request_family ON help_request(family_id);
CREATE INDEX intermediary_organisation ON intermediary(organisation_id);
CREATE INDEX name_form_word ON name_form(word);
CREATE INDEX network_tie_family ON network_tie(family_id);
CREATE INDEX person_birth_date ON person(birth_date) WHERE birth_date <> '';
CREATE INDEX person_bsn ON person(bsn) WHERE bsn <> '';
CREATE INDEX person_email ON person(lower(email)) WHERE email <> '';
CREATE INDEX person_family ON person(family_id);
CREATE INDEX person_phone ON person(phone) WHERE phone <> '';
CREATE INDEX referral_family ON referral(family_id);
CREATE INDEX relation_family ON relation(family_id);
CREATE INDEX safety_concern_family ON safety_concern(family_id);
CREATE INDEX search_entry_family ON search_entry(family_id) WHERE family_id IS NOT NULL;
CREATE INDEX service_fact_organisation ON service_fact(organisation_id);
CREATE INDEX task_agreement ON task(agreement_id) WHERE agreement_id IS NOT NULL;
CREATE INDEX task_family ON task(family_id);
CREATE INDEX task_intermediary ON task(intermediary_id) WHERE intermediary_id IS NOT NULL;
CREATE INDEX task_revision_family ON task_revision(family_id);
CREATE TABLE agreement (
  id INTEGER PRIMARY KEY,
  family_id INTEGER NOT NULL REFERENCES family(id),
  contact_id INTEGER NOT NULL REFERENCES contact(id),
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  party TEXT NOT NULL,
  who TEXT NOT NULL,
  from_date TEXT,
  until_date TEXT
);
CREATE TABLE agreement_revision (
  id INTEGER NOT NULL,
  family_id INTEGER NOT NULL REFERENCES family(id),
  contact_id INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  party TEXT NOT NULL,
  who TEXT NOT NULL,
  from_date TEXT,
  until_date TEXT,
  PRIMARY KEY (id, revision)
);
CREATE TABLE audit_head (
  id INTEGER PRIMARY KEY,
  line_count INTEGER NOT NULL,
  hash TEXT NOT NULL
);
CREATE TABLE audit_line (
  id INTEGER PRIMARY KEY,
  event TEXT NOT NULL,
  at TEXT NOT NULL,
  user_name TEXT NOT NULL,
  role TEXT NOT NULL,
  on_behalf_of TEXT NOT NULL,
  purpose TEXT NOT NULL,
  object TEXT NOT NULL,
  object_id INTEGER,
  family_id INTEGER,
  ground TEXT NOT NULL,
  outcome TEXT NOT NULL,
  prev_hash TEXT NOT NULL,
  hash TEXT NOT NULL
);
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
CREATE TABLE case_extra (
  family_id INTEGER NOT NULL REFERENCES family(id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (family_id, position)
) WITHOUT ROWID;
CREATE TABLE caseload_count (
  list TEXT NOT NULL,
  value TEXT NOT NULL,
  status TEXT NOT NULL,
  families INTEGER NOT NULL,
  PRIMARY KEY (list, value, status)
) WITHOUT ROWID;
CREATE TABLE "caseload_line" (
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
CREATE TABLE consent (
  id INTEGER PRIMARY KEY,
  family_id INTEGER NOT NULL REFERENCES family(id),
  about_id INTEGER NOT NULL REFERENCES person(id),
  given_by_id INTEGER NOT NULL REFERENCES person(id),
  recipient_id INTEGER NOT NULL REFERENCES organisation(id),
  purpose TEXT NOT NULL,
  given_on TEXT NOT NULL,
  form TEXT NOT NULL,
  language TEXT NOT NULL,
  interpreter TEXT NOT NULL,
  valid_until TEXT,
  withdrawn_on TEXT,
  revision INTEGER NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL
);
CREATE TABLE consent_data_kind (
  family_id INTEGER NOT NULL REFERENCES family(id),
  consent_id INTEGER NOT NULL REFERENCES consent(id),
  position INTEGER NOT NULL,
  data_kind TEXT NOT NULL,
  PRIMARY KEY (family_id, consent_id, position)
) WITHOUT ROWID;
CREATE TABLE contact (
  id INTEGER PRIMARY KEY,
  family_id INTEGER NOT NULL REFERENCES family(id),
  kind TEXT NOT NULL,
  start_at TEXT NOT NULL,
  end_at TEXT,
  place TEXT NOT NULL,
  language TEXT NOT NULL,
  interpreter TEXT NOT NULL,
  interpreter_name TEXT NOT NULL,
  note TEXT NOT NULL,
  binned_at TEXT,
  revision INTEGER NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL
);
CREATE TABLE contact_participant (
  family_id INTEGER NOT NULL REFERENCES family(id),
  contact_id INTEGER NOT NULL REFERENCES contact(id),
  position INTEGER NOT NULL,
  person_id INTEGER REFERENCES person(id),
  intermediary_id INTEGER REFERENCES intermediary(id),
  name TEXT NOT NULL,
  PRIMARY KEY (family_id, contact_id, position)
) WITHOUT ROWID;
CREATE TABLE contact_participant_revision (
  family_id INTEGER NOT NULL REFERENCES family(id),
  contact_id INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  position INTEGER NOT NULL,
  person_id INTEGER,
  intermediary_id INTEGER,
  name TEXT NOT NULL,
  PRIMARY KEY (family_id, contact_id, revision, position)
) WITHOUT ROWID;
CREATE TABLE contact_revision (
  id INTEGER NOT NULL,
  family_id INTEGER NOT NULL REFERENCES family(id),
  kind TEXT NOT NULL,
  start_at TEXT NOT NULL,
  end_at TEXT,
  place TEXT NOT NULL,
  language TEXT NOT NULL,
  interpreter TEXT NOT NULL,
  interpreter_name TEXT NOT NULL,
  note TEXT NOT NULL,
  binned_at TEXT,
  revision INTEGER NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  change_reason TEXT NOT NULL,
  PRIMARY KEY (id, revision)
);
CREATE TABLE custody (
  id INTEGER PRIMARY KEY,
  family_id INTEGER NOT NULL REFERENCES family(id),
  child_id INTEGER NOT NULL REFERENCES person(id),
  holder_id INTEGER REFERENCES person(id),
  holder_name TEXT NOT NULL,
  kind TEXT NOT NULL,
  source TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  revision INTEGER NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL
);
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
CREATE TABLE draft (
  id INTEGER PRIMARY KEY,
  family_id INTEGER REFERENCES family(id),
  kind TEXT NOT NULL,
  body TEXT NOT NULL,
  user_name TEXT NOT NULL,
  saved_at TEXT NOT NULL
);
CREATE TABLE evidence_mark (
  id INTEGER PRIMARY KEY,
  service_facts INTEGER NOT NULL
);
CREATE TABLE family (
  id INTEGER PRIMARY KEY,
  case_number TEXT NOT NULL,
  display_name TEXT NOT NULL,
  legal_ground TEXT NOT NULL,
  frame TEXT NOT NULL,
  status TEXT NOT NULL,
  needs_contact_language TEXT NOT NULL,
  needs_interpreter TEXT NOT NULL,
  needs_reading TEXT NOT NULL,
  needs_channel TEXT NOT NULL,
  needs_form_of_address TEXT NOT NULL,
  address_street TEXT NOT NULL,
  address_postcode TEXT NOT NULL,
  address_place TEXT NOT NULL,
  worker TEXT NOT NULL,
  served_by_id INTEGER REFERENCES organisation(id),
  partner_id INTEGER REFERENCES organisation(id),
  intermediary_id INTEGER REFERENCES intermediary(id),
  rhythm_days INTEGER,
  opened_on TEXT NOT NULL,
  closed_on TEXT,
  binned_at TEXT,
  revision INTEGER NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL, hold_reason TEXT NOT NULL DEFAULT '',
  UNIQUE (case_number)
);
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
CREATE TABLE help_request (
  id INTEGER PRIMARY KEY,
  family_id INTEGER NOT NULL REFERENCES family(id),
  subject TEXT NOT NULL,
  text TEXT NOT NULL,
  asked_by_id INTEGER REFERENCES person(id),
  asked_on TEXT NOT NULL,
  status TEXT NOT NULL,
  ended_on TEXT,
  revision INTEGER NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL
, binned_at TEXT);
CREATE TABLE intermediary (
  id INTEGER PRIMARY KEY,
  organisation_id INTEGER NOT NULL REFERENCES organisation(id),
  name TEXT NOT NULL,
  hours_per_week REAL NOT NULL,
  engagement TEXT NOT NULL,
  phone TEXT NOT NULL,
  revision INTEGER NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL
);
CREATE TABLE intermediary_evening (
  intermediary_id INTEGER NOT NULL REFERENCES intermediary(id),
  position INTEGER NOT NULL,
  weekday TEXT NOT NULL,
  PRIMARY KEY (intermediary_id, position)
) WITHOUT ROWID;
CREATE TABLE intermediary_language (
  intermediary_id INTEGER NOT NULL REFERENCES intermediary(id),
  position INTEGER NOT NULL,
  language TEXT NOT NULL,
  PRIMARY KEY (intermediary_id, position)
) WITHOUT ROWID;
CREATE TABLE language_skill (
  family_id INTEGER NOT NULL REFERENCES family(id),
  person_id INTEGER NOT NULL REFERENCES person(id),
  position INTEGER NOT NULL,
  language TEXT NOT NULL,
  speaking TEXT NOT NULL,
  reading TEXT NOT NULL,
  PRIMARY KEY (family_id, person_id, position)
) WITHOUT ROWID;
CREATE TABLE meldcode_step (
  family_id INTEGER NOT NULL REFERENCES family(id),
  concern_id INTEGER NOT NULL REFERENCES safety_concern(id),
  position INTEGER NOT NULL,
  step INTEGER NOT NULL,
  taken_on TEXT NOT NULL,
  taken_by TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (family_id, concern_id, position)
) WITHOUT ROWID;
CREATE TABLE merge_item (
  merge_id INTEGER NOT NULL REFERENCES family_merge(id),
  kind TEXT NOT NULL,
  object_id INTEGER NOT NULL,
  old_position INTEGER NOT NULL,
  old_name TEXT NOT NULL,
  PRIMARY KEY (merge_id, kind, object_id)
) WITHOUT ROWID;
CREATE TABLE name_form (
  form TEXT NOT NULL,
  word TEXT NOT NULL REFERENCES name_word(word),
  PRIMARY KEY (form, word)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE name_index USING fts4(body, tokenize=simple, prefix="1,2,3");
CREATE TABLE 'name_index_content'(docid INTEGER PRIMARY KEY, 'c0body');
CREATE TABLE 'name_index_docsize'(docid INTEGER PRIMARY KEY, size BLOB);
CREATE TABLE 'name_index_segdir'(level INTEGER,idx INTEGER,start_block INTEGER,leaves_end_block INTEGER,end_block INTEGER,root BLOB,PRIMARY KEY(level, idx));
CREATE TABLE 'name_index_segments'(blockid INTEGER PRIMARY KEY, block BLOB);
CREATE TABLE 'name_index_stat'(id INTEGER PRIMARY KEY, value BLOB);
CREATE TABLE name_word (
  word TEXT PRIMARY KEY,
  uses INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE network_tie (
  id INTEGER PRIMARY KEY,
  family_id INTEGER NOT NULL REFERENCES family(id),
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  organisation_id INTEGER REFERENCES organisation(id),
  person_id INTEGER REFERENCES person(id),
  strength TEXT NOT NULL,
  tense INTEGER NOT NULL,
  note TEXT NOT NULL,
  revision INTEGER NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL
);
CREATE TABLE note_mark (
  family_id INTEGER NOT NULL REFERENCES family(id),
  contact_id INTEGER NOT NULL REFERENCES contact(id),
  position INTEGER NOT NULL,
  paragraph INTEGER NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (family_id, contact_id, position)
) WITHOUT ROWID;
CREATE TABLE note_mark_revision (
  family_id INTEGER NOT NULL REFERENCES family(id),
  contact_id INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  position INTEGER NOT NULL,
  paragraph INTEGER NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (family_id, contact_id, revision, position)
) WITHOUT ROWID;
CREATE TABLE observation (
  family_id INTEGER NOT NULL REFERENCES family(id),
  id INTEGER NOT NULL,
  indicator TEXT NOT NULL,
  answer TEXT NOT NULL,
  perspective TEXT NOT NULL,
  speaker_person_id INTEGER REFERENCES person(id),
  speaker_intermediary_id INTEGER REFERENCES intermediary(id),
  speaker_name TEXT NOT NULL,
  subject_organisation_id INTEGER REFERENCES organisation(id),
  certainty TEXT NOT NULL,
  basis TEXT NOT NULL,
  observed_on TEXT NOT NULL,
  contact_id INTEGER REFERENCES contact(id),
  quote TEXT NOT NULL,
  binned_at TEXT,
  revision INTEGER NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (family_id, id),
  UNIQUE (id)
) WITHOUT ROWID;
CREATE TABLE observation_revision (
  family_id INTEGER NOT NULL REFERENCES family(id),
  id INTEGER NOT NULL,
  indicator TEXT NOT NULL,
  answer TEXT NOT NULL,
  perspective TEXT NOT NULL,
  speaker_person_id INTEGER,
  speaker_intermediary_id INTEGER,
  speaker_name TEXT NOT NULL,
  subject_organisation_id INTEGER,
  certainty TEXT NOT NULL,
  basis TEXT NOT NULL,
  observed_on TEXT NOT NULL,
  contact_id INTEGER,
  quote TEXT NOT NULL,
  binned_at TEXT,
  revision INTEGER NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  change_reason TEXT NOT NULL,
  PRIMARY KEY (family_id, id, revision)
) WITHOUT ROWID;
CREATE TABLE organisation (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  phone TEXT NOT NULL,
  email TEXT NOT NULL,
  note TEXT NOT NULL,
  revision INTEGER NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL
);
CREATE TABLE organisation_language (
  organisation_id INTEGER NOT NULL REFERENCES organisation(id),
  position INTEGER NOT NULL,
  language TEXT NOT NULL,
  PRIMARY KEY (organisation_id, position)
) WITHOUT ROWID;
CREATE TABLE organisation_place (
  organisation_id INTEGER NOT NULL REFERENCES organisation(id),
  position INTEGER NOT NULL,
  place TEXT NOT NULL,
  PRIMARY KEY (organisation_id, position)
) WITHOUT ROWID;
CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  family_id INTEGER NOT NULL REFERENCES family(id),
  given_names TEXT NOT NULL,
  prefix TEXT NOT NULL,
  family_name TEXT NOT NULL,
  birth_date TEXT NOT NULL,
  death_date TEXT NOT NULL,
  deceased INTEGER NOT NULL,
  gender TEXT NOT NULL,
  in_household INTEGER NOT NULL,
  phone TEXT NOT NULL,
  email TEXT NOT NULL,
  bsn TEXT NOT NULL,
  note TEXT NOT NULL,
  binned_at TEXT,
  revision INTEGER NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL
);
CREATE TABLE person_role (
  family_id INTEGER NOT NULL REFERENCES family(id),
  person_id INTEGER NOT NULL REFERENCES person(id),
  position INTEGER NOT NULL,
  role TEXT NOT NULL,
  PRIMARY KEY (family_id, person_id, position)
) WITHOUT ROWID;
CREATE TABLE quick_win (
  family_id INTEGER NOT NULL REFERENCES family(id),
  contact_id INTEGER NOT NULL REFERENCES contact(id),
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (family_id, contact_id, position)
) WITHOUT ROWID;
CREATE TABLE quick_win_revision (
  family_id INTEGER NOT NULL REFERENCES family(id),
  contact_id INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (family_id, contact_id, revision, position)
) WITHOUT ROWID;
CREATE TABLE referral (
  id INTEGER PRIMARY KEY,
  family_id INTEGER NOT NULL REFERENCES family(id),
  direction TEXT NOT NULL,
  partner_id INTEGER NOT NULL REFERENCES organisation(id),
  intermediary_id INTEGER REFERENCES intermediary(id),
  question TEXT NOT NULL,
  status TEXT NOT NULL,
  created_on TEXT NOT NULL,
  status_since TEXT NOT NULL,
  reason TEXT NOT NULL,
  outcome TEXT NOT NULL,
  fed_back_on TEXT,
  revision INTEGER NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL
);
CREATE TABLE relation (
  id INTEGER PRIMARY KEY,
  family_id INTEGER NOT NULL REFERENCES family(id),
  from_person_id INTEGER NOT NULL REFERENCES person(id),
  kind TEXT NOT NULL,
  to_person_id INTEGER NOT NULL REFERENCES person(id),
  note TEXT NOT NULL,
  revision INTEGER NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL
);
CREATE TABLE safety_concern (
  id INTEGER PRIMARY KEY,
  family_id INTEGER NOT NULL REFERENCES family(id),
  opened_on TEXT NOT NULL,
  opened_by TEXT NOT NULL,
  facts TEXT NOT NULL,
  lifted_on TEXT,
  lifted_by TEXT NOT NULL,
  lifted_reason TEXT NOT NULL,
  revision INTEGER NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL
);
CREATE TABLE schema_version (
  version INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  applied_at TEXT NOT NULL
);
CREATE TABLE search_entry (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  object_id INTEGER NOT NULL,
  family_id INTEGER REFERENCES family(id),
  UNIQUE (object_id, kind)
);
CREATE VIRTUAL TABLE search_index USING fts4(note, agreement, help, tokenize=simple, prefix="2,3");
CREATE TABLE 'search_index_content'(docid INTEGER PRIMARY KEY, 'c0note', 'c1agreement', 'c2help');
CREATE TABLE 'search_index_docsize'(docid INTEGER PRIMARY KEY, size BLOB);
CREATE TABLE 'search_index_segdir'(level INTEGER,idx INTEGER,start_block INTEGER,leaves_end_block INTEGER,end_block INTEGER,root BLOB,PRIMARY KEY(level, idx));
CREATE TABLE 'search_index_segments'(blockid INTEGER PRIMARY KEY, block BLOB);
CREATE TABLE 'search_index_stat'(id INTEGER PRIMARY KEY, value BLOB);
CREATE TABLE search_state (
  id INTEGER PRIMARY KEY,
  stage INTEGER NOT NULL,
  after_id INTEGER NOT NULL
);
CREATE TABLE service_fact (
  id INTEGER PRIMARY KEY,
  organisation_id INTEGER NOT NULL REFERENCES organisation(id),
  indicator TEXT NOT NULL,
  value REAL NOT NULL,
  perspective TEXT NOT NULL,
  valid_on TEXT NOT NULL,
  revision INTEGER NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL
);
CREATE TABLE setting (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE store_info (
  id INTEGER PRIMARY KEY,
  format INTEGER NOT NULL,
  demo INTEGER NOT NULL,
  created_at TEXT NOT NULL
);
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
CREATE TABLE task (
  id INTEGER PRIMARY KEY,
  family_id INTEGER NOT NULL REFERENCES family(id),
  kind TEXT NOT NULL,
  model_task TEXT NOT NULL,
  part TEXT NOT NULL,
  text TEXT NOT NULL,
  owner TEXT NOT NULL,
  assignee TEXT NOT NULL,
  organisation_id INTEGER REFERENCES organisation(id),
  intermediary_id INTEGER REFERENCES intermediary(id),
  agreement_id INTEGER REFERENCES agreement(id),
  from_date TEXT,
  until_date TEXT,
  hours REAL NOT NULL,
  status TEXT NOT NULL,
  reason TEXT NOT NULL,
  approved_by TEXT NOT NULL,
  created_on TEXT NOT NULL,
  ended_on TEXT,
  revision INTEGER NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL
, binned_at TEXT);
CREATE TABLE task_revision (
  id INTEGER NOT NULL,
  family_id INTEGER NOT NULL REFERENCES family(id),
  kind TEXT NOT NULL,
  model_task TEXT NOT NULL,
  part TEXT NOT NULL,
  text TEXT NOT NULL,
  owner TEXT NOT NULL,
  assignee TEXT NOT NULL,
  organisation_id INTEGER,
  intermediary_id INTEGER,
  agreement_id INTEGER,
  from_date TEXT,
  until_date TEXT,
  hours REAL NOT NULL,
  status TEXT NOT NULL,
  reason TEXT NOT NULL,
  approved_by TEXT NOT NULL,
  created_on TEXT NOT NULL,
  ended_on TEXT,
  revision INTEGER NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  change_reason TEXT NOT NULL, binned_at TEXT,
  PRIMARY KEY (id, revision)
);
CREATE TABLE visit_wish (
  family_id INTEGER NOT NULL REFERENCES family(id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (family_id, position)
) WITHOUT ROWID;
CREATE TRIGGER audit_line_no_delete BEFORE DELETE ON audit_line
BEGIN
  SELECT RAISE(ABORT, 'audit_line is append-only');
END;
CREATE TRIGGER audit_line_no_update BEFORE UPDATE ON audit_line
BEGIN
  SELECT RAISE(ABORT, 'audit_line is append-only');
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
CREATE TRIGGER caseload_line_uncounted AFTER DELETE ON caseload_line
BEGIN
  UPDATE caseload_count SET families = families - 1 WHERE list = 'all' AND value = '' AND status = OLD.status;
  UPDATE caseload_count SET families = families - 1 WHERE list = 'worker' AND value = OLD.worker AND status = OLD.status;
  UPDATE caseload_count SET families = families - 1 WHERE list = 'frame' AND value = OLD.frame AND status = OLD.status;
  UPDATE caseload_count SET families = families - 1
   WHERE list = 'intermediary' AND value = CAST(OLD.intermediary_id AS TEXT) AND status = OLD.status;
END;
CREATE TRIGGER confirmation_no_delete BEFORE DELETE ON confirmation
WHEN (SELECT binned_at FROM family WHERE id = OLD.family_id) IS NULL
BEGIN
  SELECT RAISE(ABORT, 'confirmation is append-only');
END;
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
CREATE TRIGGER confirmed_factor_no_delete BEFORE DELETE ON confirmed_factor
WHEN (SELECT binned_at FROM family WHERE id = OLD.family_id) IS NULL
BEGIN
  SELECT RAISE(ABORT, 'confirmed_factor is append-only');
END;
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
CREATE TRIGGER family_listed AFTER UPDATE OF status, worker, frame, intermediary_id, binned_at ON family
BEGIN
  UPDATE caseload_line
     SET status = CASE WHEN NEW.binned_at IS NULL THEN NEW.status ELSE 'binned' END,
         worker = NEW.worker,
         frame = NEW.frame,
         intermediary_id = NEW.intermediary_id
   WHERE family_id = NEW.id;
END;
CREATE TRIGGER family_served AFTER UPDATE OF served_by_id ON family
BEGIN
  UPDATE caseload_line SET evidence = evidence + 1 WHERE family_id = NEW.id;
END;
CREATE TRIGGER observation_changed AFTER UPDATE ON observation
BEGIN
  UPDATE caseload_line SET evidence = evidence + 1 WHERE family_id IN (OLD.family_id, NEW.family_id);
END;
CREATE TRIGGER observation_removed AFTER DELETE ON observation
BEGIN
  UPDATE caseload_line SET evidence = evidence + 1 WHERE family_id = OLD.family_id;
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
CREATE VIEW caseload_row AS
SELECT c.family_id, f.case_number, f.display_name, c.status, c.frame, c.worker, c.intermediary_id,
       coalesce(i.name, '') AS intermediary, c.contact_key, coalesce(t.text, '') AS next_task,
       t.until_date AS next_until, c.open_tasks, c.waiting_referrals, c.name_key, c.due_key
  FROM caseload_line c
  JOIN family f ON f.id = c.family_id
  LEFT JOIN intermediary i ON i.id = f.intermediary_id
  LEFT JOIN task t ON t.id = c.next_task_id
 WHERE c.status <> 'binned';
