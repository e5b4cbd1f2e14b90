-- SPDX-License-Identifier: EUPL-1.2
SELECT c.id
  FROM observation o
  JOIN contact c ON c.id = o.contact_id
 WHERE o.id = :id AND o.family_id = :family_id AND c.binned_at IS NOT NULL;
