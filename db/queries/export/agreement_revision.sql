-- SPDX-License-Identifier: EUPL-1.2
SELECT id, family_id, contact_id, revision, position, text, party, who, from_date, until_date
  FROM agreement_revision
 WHERE family_id NOT IN (SELECT id FROM family WHERE binned_at IS NOT NULL)
   AND contact_id NOT IN (SELECT id FROM contact WHERE binned_at IS NOT NULL)
 ORDER BY id, revision;
