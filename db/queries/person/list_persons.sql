-- SPDX-License-Identifier: EUPL-1.2
SELECT id, given_names, prefix, family_name, birth_date, death_date, deceased, gender, in_household, phone, email,
       bsn, note, revision, recorded_by, recorded_at
  FROM person
 WHERE family_id = :family_id AND binned_at IS NULL
 ORDER BY id;
