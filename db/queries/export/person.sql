-- SPDX-License-Identifier: EUPL-1.2
SELECT id, family_id, given_names, prefix, family_name, birth_date, death_date, deceased, gender, in_household,
       phone, email, bsn, note, revision, recorded_by, recorded_at
  FROM person
 WHERE family_id NOT IN (SELECT id FROM family WHERE binned_at IS NOT NULL)
   AND binned_at IS NULL
 ORDER BY id;
