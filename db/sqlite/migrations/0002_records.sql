-- SPDX-License-Identifier: EUPL-1.2
-- The records of a case, and what is shared between cases.

-- One row: what this store is.
CREATE TABLE store_info (
  id INTEGER PRIMARY KEY,
  format INTEGER NOT NULL,
  demo INTEGER NOT NULL,
  created_at TEXT NOT NULL
);

-- Shared by the cases of a store.
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

CREATE TABLE intermediary_language (
  intermediary_id INTEGER NOT NULL REFERENCES intermediary(id),
  position INTEGER NOT NULL,
  language TEXT NOT NULL,
  PRIMARY KEY (intermediary_id, position)
) WITHOUT ROWID;

CREATE TABLE intermediary_evening (
  intermediary_id INTEGER NOT NULL REFERENCES intermediary(id),
  position INTEGER NOT NULL,
  weekday TEXT NOT NULL,
  PRIMARY KEY (intermediary_id, position)
) WITHOUT ROWID;

-- Measured facts of a service; they count in every case it serves.
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

-- Needs instead of origin: there is no column for country, nationality, descent or religion.
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
  recorded_at TEXT NOT NULL,
  UNIQUE (case_number)
);

CREATE TABLE visit_wish (
  family_id INTEGER NOT NULL REFERENCES family(id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (family_id, position)
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

CREATE TABLE language_skill (
  family_id INTEGER NOT NULL REFERENCES family(id),
  person_id INTEGER NOT NULL REFERENCES person(id),
  position INTEGER NOT NULL,
  language TEXT NOT NULL,
  speaking TEXT NOT NULL,
  reading TEXT NOT NULL,
  PRIMARY KEY (family_id, person_id, position)
) WITHOUT ROWID;

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
);

-- A legal record: a correction copies the old row and its parts to the *_revision tables first.
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

CREATE TABLE note_mark (
  family_id INTEGER NOT NULL REFERENCES family(id),
  contact_id INTEGER NOT NULL REFERENCES contact(id),
  position INTEGER NOT NULL,
  paragraph INTEGER NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (family_id, contact_id, position)
) WITHOUT ROWID;

CREATE TABLE quick_win (
  family_id INTEGER NOT NULL REFERENCES family(id),
  contact_id INTEGER NOT NULL REFERENCES contact(id),
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (family_id, contact_id, position)
) WITHOUT ROWID;

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

-- Clustered by family, because scoring reads all of a family at once.
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
);

-- Sections of a case file that the program does not know, kept as they came.
CREATE TABLE case_extra (
  family_id INTEGER NOT NULL REFERENCES family(id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (family_id, position)
) WITHOUT ROWID;

-- Old revisions, copied here before an update.
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

CREATE TABLE note_mark_revision (
  family_id INTEGER NOT NULL REFERENCES family(id),
  contact_id INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  position INTEGER NOT NULL,
  paragraph INTEGER NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (family_id, contact_id, revision, position)
) WITHOUT ROWID;

CREATE TABLE quick_win_revision (
  family_id INTEGER NOT NULL REFERENCES family(id),
  contact_id INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (family_id, contact_id, revision, position)
) WITHOUT ROWID;

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
  change_reason TEXT NOT NULL,
  PRIMARY KEY (id, revision)
);

-- Work in hand, kept until it is logged or thrown away.
CREATE TABLE draft (
  id INTEGER PRIMARY KEY,
  family_id INTEGER REFERENCES family(id),
  kind TEXT NOT NULL,
  body TEXT NOT NULL,
  user_name TEXT NOT NULL,
  saved_at TEXT NOT NULL
);

-- Derived from the family, its tasks, contacts and referrals, so that the caseload is read in order of an index.
-- due_key: day the first open task window ends, or 9999-12-31. contact_key: day of the last contact, or empty.
CREATE TABLE caseload_line (
  family_id INTEGER PRIMARY KEY REFERENCES family(id),
  name_key TEXT NOT NULL,
  due_key TEXT NOT NULL,
  contact_key TEXT NOT NULL,
  next_task_id INTEGER,
  open_tasks INTEGER NOT NULL,
  waiting_referrals INTEGER NOT NULL
);

-- What each row of search_index stands for.
CREATE TABLE search_entry (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  object_id INTEGER NOT NULL,
  family_id INTEGER NOT NULL REFERENCES family(id),
  UNIQUE (object_id, kind)
);

-- NEN 7513: who did what to whose file. Append-only and chained; without a foreign key, for it outlives the family.
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

-- One row: length and end of the audit chain, so that lines dropped from the end are missed.
CREATE TABLE audit_head (
  id INTEGER PRIMARY KEY,
  line_count INTEGER NOT NULL,
  hash TEXT NOT NULL
);

CREATE INDEX person_family ON person(family_id);
CREATE INDEX custody_family ON custody(family_id);
CREATE INDEX relation_family ON relation(family_id);
CREATE INDEX network_tie_family ON network_tie(family_id);
CREATE INDEX help_request_family ON help_request(family_id);
CREATE INDEX contact_family ON contact(family_id, start_at);
CREATE INDEX agreement_family ON agreement(family_id, contact_id);
CREATE INDEX consent_family ON consent(family_id);
CREATE INDEX referral_family ON referral(family_id);
CREATE INDEX safety_concern_family ON safety_concern(family_id);
CREATE INDEX task_family ON task(family_id);
CREATE INDEX task_agreement ON task(agreement_id) WHERE agreement_id IS NOT NULL;
CREATE INDEX intermediary_organisation ON intermediary(organisation_id);
CREATE INDEX service_fact_organisation ON service_fact(organisation_id);
CREATE INDEX draft_user ON draft(user_name);
CREATE INDEX caseload_name ON caseload_line(name_key, family_id);
CREATE INDEX caseload_due ON caseload_line(due_key, name_key, family_id);
CREATE INDEX caseload_contact ON caseload_line(contact_key, name_key, family_id);
CREATE INDEX search_entry_family ON search_entry(family_id);
CREATE INDEX audit_line_family ON audit_line(family_id) WHERE family_id IS NOT NULL;

CREATE VIEW caseload_row AS
SELECT c.family_id, f.case_number, f.display_name, f.status, f.frame, f.worker, coalesce(i.name, '') AS intermediary,
       c.contact_key, coalesce(t.text, '') AS next_task, t.until_date AS next_until, c.open_tasks, c.waiting_referrals,
       c.name_key, c.due_key
  FROM caseload_line c
  JOIN family f ON f.id = c.family_id
  LEFT JOIN intermediary i ON i.id = f.intermediary_id
  LEFT JOIN task t ON t.id = c.next_task_id
 WHERE f.binned_at IS NULL;
