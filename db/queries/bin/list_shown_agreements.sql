-- SPDX-License-Identifier: EUPL-1.2
SELECT id, text, party, who, from_date, until_date
  FROM agreement
 WHERE contact_id = :id AND family_id = :family_id
 ORDER BY position;
