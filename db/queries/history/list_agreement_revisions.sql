-- SPDX-License-Identifier: EUPL-1.2
SELECT contact_id AS owner, revision AS of_revision, id, text, party, who, from_date, until_date
  FROM agreement_revision
 WHERE family_id = :family_id
 ORDER BY contact_id, revision, position;
