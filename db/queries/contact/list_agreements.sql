-- SPDX-License-Identifier: EUPL-1.2
SELECT id, contact_id AS owner, text, party, who, from_date, until_date
  FROM agreement
 WHERE family_id = :family_id
 ORDER BY contact_id, position;
