-- SPDX-License-Identifier: EUPL-1.2
-- The records of a case, and what is shared between cases.

-- One row: what this store is.
CREATE TABLE store_info (
  id bigint PRIMARY KEY,
  format integer NOT NULL,
  demo integer NOT NULL,
  created_at text NOT NULL
);

-- Shared by the cases of a store.
CREATE TABLE organisation (
  id bigint PRIMARY KEY,
  name text NOT NULL,
  kind text NOT NULL,
  phone text NOT NULL,
  email text NOT NULL,
  note text NOT NULL,
  revision integer NOT NULL,
  recorded_by text NOT NULL,
  recorded_at text NOT NULL
);

CREATE TABLE organisation_language (
  organisation_id bigint NOT NULL REFERENCES organisation(id),
  position integer NOT NULL,
  language text NOT NULL,
  PRIMARY KEY (organisation_id, position)
);

CREATE TABLE organisation_place (
  organisation_id bigint NOT NULL REFERENCES organisation(id),
  position integer NOT NULL,
  place text NOT NULL,
  PRIMARY KEY (organisation_id, position)
);

CREATE TABLE intermediary (
  id bigint PRIMARY KEY,
  organisation_id bigint NOT NULL REFERENCES organisation(id),
  name text NOT NULL,
  hours_per_week double precision NOT NULL,
  engagement text NOT NULL,
  phone text NOT NULL,
  revision integer NOT NULL,
  recorded_by text NOT NULL,
  recorded_at text NOT NULL
);

CREATE TABLE intermediary_language (
  intermediary_id bigint NOT NULL REFERENCES intermediary(id),
  position integer NOT NULL,
  language text NOT NULL,
  PRIMARY KEY (intermediary_id, position)
);

CREATE TABLE intermediary_evening (
  intermediary_id bigint NOT NULL REFERENCES intermediary(id),
  position integer NOT NULL,
  weekday text NOT NULL,
  PRIMARY KEY (intermediary_id, position)
);

-- Measured facts of a service; they count in every case it serves.
CREATE TABLE service_fact (
  id bigint PRIMARY KEY,
  organisation_id bigint NOT NULL REFERENCES organisation(id),
  indicator text NOT NULL,
  value double precision NOT NULL,
  perspective text NOT NULL,
  valid_on text NOT NULL,
  revision integer NOT NULL,
  recorded_by text NOT NULL,
  recorded_at text NOT NULL
);

-- Needs instead of origin: there is no column for country, nationality, descent or religion.
CREATE TABLE family (
  id bigint PRIMARY KEY,
  case_number text NOT NULL,
  display_name text NOT NULL,
  legal_ground text NOT NULL,
  frame text NOT NULL,
  status text NOT NULL,
  needs_contact_language text NOT NULL,
  needs_interpreter text NOT NULL,
  needs_reading text NOT NULL,
  needs_channel text NOT NULL,
  needs_form_of_address text NOT NULL,
  address_street text NOT NULL,
  address_postcode text NOT NULL,
  address_place text NOT NULL,
  worker text NOT NULL,
  served_by_id bigint REFERENCES organisation(id),
  partner_id bigint REFERENCES organisation(id),
  intermediary_id bigint REFERENCES intermediary(id),
  rhythm_days integer,
  opened_on text NOT NULL,
  closed_on text,
  binned_at text,
  revision integer NOT NULL,
  recorded_by text NOT NULL,
  recorded_at text NOT NULL,
  UNIQUE (case_number)
);

CREATE TABLE visit_wish (
  family_id bigint NOT NULL REFERENCES family(id),
  position integer NOT NULL,
  kind text NOT NULL,
  text text NOT NULL,
  PRIMARY KEY (family_id, position)
);

CREATE TABLE person (
  id bigint PRIMARY KEY,
  family_id bigint NOT NULL REFERENCES family(id),
  given_names text NOT NULL,
  prefix text NOT NULL,
  family_name text NOT NULL,
  birth_date text NOT NULL,
  death_date text NOT NULL,
  deceased integer NOT NULL,
  gender text NOT NULL,
  in_household integer NOT NULL,
  phone text NOT NULL,
  email text NOT NULL,
  bsn text NOT NULL,
  note text NOT NULL,
  binned_at text,
  revision integer NOT NULL,
  recorded_by text NOT NULL,
  recorded_at text NOT NULL
);

CREATE TABLE person_role (
  family_id bigint NOT NULL REFERENCES family(id),
  person_id bigint NOT NULL REFERENCES person(id),
  position integer NOT NULL,
  role text NOT NULL,
  PRIMARY KEY (family_id, person_id, position)
);

CREATE TABLE language_skill (
  family_id bigint NOT NULL REFERENCES family(id),
  person_id bigint NOT NULL REFERENCES person(id),
  position integer NOT NULL,
  language text NOT NULL,
  speaking text NOT NULL,
  reading text NOT NULL,
  PRIMARY KEY (family_id, person_id, position)
);

CREATE TABLE custody (
  id bigint PRIMARY KEY,
  family_id bigint NOT NULL REFERENCES family(id),
  child_id bigint NOT NULL REFERENCES person(id),
  holder_id bigint REFERENCES person(id),
  holder_name text NOT NULL,
  kind text NOT NULL,
  source text NOT NULL,
  valid_from text NOT NULL,
  valid_until text,
  revision integer NOT NULL,
  recorded_by text NOT NULL,
  recorded_at text NOT NULL
);

CREATE TABLE relation (
  id bigint PRIMARY KEY,
  family_id bigint NOT NULL REFERENCES family(id),
  from_person_id bigint NOT NULL REFERENCES person(id),
  kind text NOT NULL,
  to_person_id bigint NOT NULL REFERENCES person(id),
  note text NOT NULL,
  revision integer NOT NULL,
  recorded_by text NOT NULL,
  recorded_at text NOT NULL
);

CREATE TABLE network_tie (
  id bigint PRIMARY KEY,
  family_id bigint NOT NULL REFERENCES family(id),
  name text NOT NULL,
  kind text NOT NULL,
  organisation_id bigint REFERENCES organisation(id),
  person_id bigint REFERENCES person(id),
  strength text NOT NULL,
  tense integer NOT NULL,
  note text NOT NULL,
  revision integer NOT NULL,
  recorded_by text NOT NULL,
  recorded_at text NOT NULL
);

CREATE TABLE help_request (
  id bigint PRIMARY KEY,
  family_id bigint NOT NULL REFERENCES family(id),
  subject text NOT NULL,
  text text NOT NULL,
  asked_by_id bigint REFERENCES person(id),
  asked_on text NOT NULL,
  status text NOT NULL,
  ended_on text,
  revision integer NOT NULL,
  recorded_by text NOT NULL,
  recorded_at text NOT NULL
);

-- A legal record: a correction copies the old row and its parts to the *_revision tables first.
CREATE TABLE contact (
  id bigint PRIMARY KEY,
  family_id bigint NOT NULL REFERENCES family(id),
  kind text NOT NULL,
  start_at text NOT NULL,
  end_at text,
  place text NOT NULL,
  language text NOT NULL,
  interpreter text NOT NULL,
  interpreter_name text NOT NULL,
  note text NOT NULL,
  binned_at text,
  revision integer NOT NULL,
  recorded_by text NOT NULL,
  recorded_at text NOT NULL
);

CREATE TABLE contact_participant (
  family_id bigint NOT NULL REFERENCES family(id),
  contact_id bigint NOT NULL REFERENCES contact(id),
  position integer NOT NULL,
  person_id bigint REFERENCES person(id),
  intermediary_id bigint REFERENCES intermediary(id),
  name text NOT NULL,
  PRIMARY KEY (family_id, contact_id, position)
);

CREATE TABLE note_mark (
  family_id bigint NOT NULL REFERENCES family(id),
  contact_id bigint NOT NULL REFERENCES contact(id),
  position integer NOT NULL,
  paragraph integer NOT NULL,
  kind text NOT NULL,
  PRIMARY KEY (family_id, contact_id, position)
);

CREATE TABLE quick_win (
  family_id bigint NOT NULL REFERENCES family(id),
  contact_id bigint NOT NULL REFERENCES contact(id),
  position integer NOT NULL,
  text text NOT NULL,
  PRIMARY KEY (family_id, contact_id, position)
);

CREATE TABLE agreement (
  id bigint PRIMARY KEY,
  family_id bigint NOT NULL REFERENCES family(id),
  contact_id bigint NOT NULL REFERENCES contact(id),
  position integer NOT NULL,
  text text NOT NULL,
  party text NOT NULL,
  who text NOT NULL,
  from_date text,
  until_date text
);

-- Clustered by family, because scoring reads all of a family at once.
CREATE TABLE observation (
  family_id bigint NOT NULL REFERENCES family(id),
  id bigint NOT NULL,
  indicator text NOT NULL,
  answer text NOT NULL,
  perspective text NOT NULL,
  speaker_person_id bigint REFERENCES person(id),
  speaker_intermediary_id bigint REFERENCES intermediary(id),
  speaker_name text NOT NULL,
  subject_organisation_id bigint REFERENCES organisation(id),
  certainty text NOT NULL,
  basis text NOT NULL,
  observed_on text NOT NULL,
  contact_id bigint REFERENCES contact(id),
  quote text NOT NULL,
  binned_at text,
  revision integer NOT NULL,
  recorded_by text NOT NULL,
  recorded_at text NOT NULL,
  PRIMARY KEY (family_id, id),
  UNIQUE (id)
);

CREATE TABLE consent (
  id bigint PRIMARY KEY,
  family_id bigint NOT NULL REFERENCES family(id),
  about_id bigint NOT NULL REFERENCES person(id),
  given_by_id bigint NOT NULL REFERENCES person(id),
  recipient_id bigint NOT NULL REFERENCES organisation(id),
  purpose text NOT NULL,
  given_on text NOT NULL,
  form text NOT NULL,
  language text NOT NULL,
  interpreter text NOT NULL,
  valid_until text,
  withdrawn_on text,
  revision integer NOT NULL,
  recorded_by text NOT NULL,
  recorded_at text NOT NULL
);

CREATE TABLE consent_data_kind (
  family_id bigint NOT NULL REFERENCES family(id),
  consent_id bigint NOT NULL REFERENCES consent(id),
  position integer NOT NULL,
  data_kind text NOT NULL,
  PRIMARY KEY (family_id, consent_id, position)
);

CREATE TABLE referral (
  id bigint PRIMARY KEY,
  family_id bigint NOT NULL REFERENCES family(id),
  direction text NOT NULL,
  partner_id bigint NOT NULL REFERENCES organisation(id),
  intermediary_id bigint REFERENCES intermediary(id),
  question text NOT NULL,
  status text NOT NULL,
  created_on text NOT NULL,
  status_since text NOT NULL,
  reason text NOT NULL,
  outcome text NOT NULL,
  fed_back_on text,
  revision integer NOT NULL,
  recorded_by text NOT NULL,
  recorded_at text NOT NULL
);

CREATE TABLE safety_concern (
  id bigint PRIMARY KEY,
  family_id bigint NOT NULL REFERENCES family(id),
  opened_on text NOT NULL,
  opened_by text NOT NULL,
  facts text NOT NULL,
  lifted_on text,
  lifted_by text NOT NULL,
  lifted_reason text NOT NULL,
  revision integer NOT NULL,
  recorded_by text NOT NULL,
  recorded_at text NOT NULL
);

CREATE TABLE meldcode_step (
  family_id bigint NOT NULL REFERENCES family(id),
  concern_id bigint NOT NULL REFERENCES safety_concern(id),
  position integer NOT NULL,
  step integer NOT NULL,
  taken_on text NOT NULL,
  taken_by text NOT NULL,
  note text NOT NULL,
  PRIMARY KEY (family_id, concern_id, position)
);

CREATE TABLE task (
  id bigint PRIMARY KEY,
  family_id bigint NOT NULL REFERENCES family(id),
  kind text NOT NULL,
  model_task text NOT NULL,
  part text NOT NULL,
  text text NOT NULL,
  owner text NOT NULL,
  assignee text NOT NULL,
  organisation_id bigint REFERENCES organisation(id),
  intermediary_id bigint REFERENCES intermediary(id),
  agreement_id bigint REFERENCES agreement(id),
  from_date text,
  until_date text,
  hours double precision NOT NULL,
  status text NOT NULL,
  reason text NOT NULL,
  approved_by text NOT NULL,
  created_on text NOT NULL,
  ended_on text,
  revision integer NOT NULL,
  recorded_by text NOT NULL,
  recorded_at text NOT NULL
);

-- Sections of a case file that the program does not know, kept as they came.
CREATE TABLE case_extra (
  family_id bigint NOT NULL REFERENCES family(id),
  position integer NOT NULL,
  name text NOT NULL,
  json text NOT NULL,
  PRIMARY KEY (family_id, position)
);

-- Old revisions, copied here before an update.
CREATE TABLE contact_revision (
  id bigint NOT NULL,
  family_id bigint NOT NULL REFERENCES family(id),
  kind text NOT NULL,
  start_at text NOT NULL,
  end_at text,
  place text NOT NULL,
  language text NOT NULL,
  interpreter text NOT NULL,
  interpreter_name text NOT NULL,
  note text NOT NULL,
  binned_at text,
  revision integer NOT NULL,
  recorded_by text NOT NULL,
  recorded_at text NOT NULL,
  changed_by text NOT NULL,
  changed_at text NOT NULL,
  change_reason text NOT NULL,
  PRIMARY KEY (id, revision)
);

CREATE TABLE contact_participant_revision (
  family_id bigint NOT NULL REFERENCES family(id),
  contact_id bigint NOT NULL,
  revision integer NOT NULL,
  position integer NOT NULL,
  person_id bigint,
  intermediary_id bigint,
  name text NOT NULL,
  PRIMARY KEY (family_id, contact_id, revision, position)
);

CREATE TABLE note_mark_revision (
  family_id bigint NOT NULL REFERENCES family(id),
  contact_id bigint NOT NULL,
  revision integer NOT NULL,
  position integer NOT NULL,
  paragraph integer NOT NULL,
  kind text NOT NULL,
  PRIMARY KEY (family_id, contact_id, revision, position)
);

CREATE TABLE quick_win_revision (
  family_id bigint NOT NULL REFERENCES family(id),
  contact_id bigint NOT NULL,
  revision integer NOT NULL,
  position integer NOT NULL,
  text text NOT NULL,
  PRIMARY KEY (family_id, contact_id, revision, position)
);

CREATE TABLE agreement_revision (
  id bigint NOT NULL,
  family_id bigint NOT NULL REFERENCES family(id),
  contact_id bigint NOT NULL,
  revision integer NOT NULL,
  position integer NOT NULL,
  text text NOT NULL,
  party text NOT NULL,
  who text NOT NULL,
  from_date text,
  until_date text,
  PRIMARY KEY (id, revision)
);

CREATE TABLE observation_revision (
  family_id bigint NOT NULL REFERENCES family(id),
  id bigint NOT NULL,
  indicator text NOT NULL,
  answer text NOT NULL,
  perspective text NOT NULL,
  speaker_person_id bigint,
  speaker_intermediary_id bigint,
  speaker_name text NOT NULL,
  subject_organisation_id bigint,
  certainty text NOT NULL,
  basis text NOT NULL,
  observed_on text NOT NULL,
  contact_id bigint,
  quote text NOT NULL,
  binned_at text,
  revision integer NOT NULL,
  recorded_by text NOT NULL,
  recorded_at text NOT NULL,
  changed_by text NOT NULL,
  changed_at text NOT NULL,
  change_reason text NOT NULL,
  PRIMARY KEY (family_id, id, revision)
);

CREATE TABLE task_revision (
  id bigint NOT NULL,
  family_id bigint NOT NULL REFERENCES family(id),
  kind text NOT NULL,
  model_task text NOT NULL,
  part text NOT NULL,
  text text NOT NULL,
  owner text NOT NULL,
  assignee text NOT NULL,
  organisation_id bigint,
  intermediary_id bigint,
  agreement_id bigint,
  from_date text,
  until_date text,
  hours double precision NOT NULL,
  status text NOT NULL,
  reason text NOT NULL,
  approved_by text NOT NULL,
  created_on text NOT NULL,
  ended_on text,
  revision integer NOT NULL,
  recorded_by text NOT NULL,
  recorded_at text NOT NULL,
  changed_by text NOT NULL,
  changed_at text NOT NULL,
  change_reason text NOT NULL,
  PRIMARY KEY (id, revision)
);

-- Work in hand, kept until it is logged or thrown away.
CREATE TABLE draft (
  id bigint PRIMARY KEY,
  family_id bigint REFERENCES family(id),
  kind text NOT NULL,
  body text NOT NULL,
  user_name text NOT NULL,
  saved_at text NOT NULL
);

-- Derived from the family, its tasks, contacts and referrals, so that the caseload is read in order of an index.
-- due_key: day the first open task window ends, or 9999-12-31. contact_key: day of the last contact, or empty.
CREATE TABLE caseload_line (
  family_id bigint PRIMARY KEY REFERENCES family(id),
  name_key text NOT NULL,
  due_key text NOT NULL,
  contact_key text NOT NULL,
  next_task_id bigint,
  open_tasks integer NOT NULL,
  waiting_referrals integer NOT NULL
);

-- What each row of search_index stands for.
CREATE TABLE search_entry (
  id bigint PRIMARY KEY,
  kind text NOT NULL,
  object_id bigint NOT NULL,
  family_id bigint NOT NULL REFERENCES family(id),
  UNIQUE (object_id, kind)
);

-- NEN 7513: who did what to whose file. Append-only and chained; without a foreign key, for it outlives the family.
CREATE TABLE audit_line (
  id bigint PRIMARY KEY,
  event text NOT NULL,
  at text NOT NULL,
  user_name text NOT NULL,
  role text NOT NULL,
  on_behalf_of text NOT NULL,
  purpose text NOT NULL,
  object text NOT NULL,
  object_id bigint,
  family_id bigint,
  ground text NOT NULL,
  outcome text NOT NULL,
  prev_hash text NOT NULL,
  hash text NOT NULL
);

-- One row: length and end of the audit chain, so that lines dropped from the end are missed.
CREATE TABLE audit_head (
  id bigint PRIMARY KEY,
  line_count bigint NOT NULL,
  hash text NOT NULL
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
