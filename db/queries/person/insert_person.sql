-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO person (
  id, family_id, given_names, prefix, family_name, birth_date, death_date, deceased, gender, in_household, phone,
  email, bsn, note, revision, recorded_by, recorded_at)
VALUES (
  :id, :family_id, :given_names, :prefix, :family_name, :birth_date, :death_date, :deceased, :gender, :in_household,
  :phone, :email, :bsn, :note, :revision, :recorded_by, :recorded_at);
