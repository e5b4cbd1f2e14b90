-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO agreement_revision (
  id, family_id, contact_id, revision, position, text, party, who, from_date, until_date)
SELECT id, family_id, contact_id, :revision, position, text, party, who, from_date, until_date
  FROM agreement
 WHERE contact_id = :contact_id;
