-- SPDX-License-Identifier: EUPL-1.2
SELECT person.family_id AS owner, person.id, person.given_names, person.prefix, person.family_name, person.birth_date,
       person.death_date, person.deceased, person.gender, person.in_household, person.phone, person.email, person.bsn,
       person.note, person.revision, person.recorded_by, person.recorded_at
  FROM person
  JOIN family ON family.id = person.family_id
 WHERE family.status IN ('intake', 'active') AND family.binned_at IS NULL AND person.binned_at IS NULL
 ORDER BY person.id;
