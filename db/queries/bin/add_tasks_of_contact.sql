-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO bin_item (kind, object_id, family_id, with_kind, with_id, binned_at, binned_by, reason)
SELECT 'task', t.id, t.family_id, 'contact', a.contact_id, CAST(:binned_at AS text), CAST(:binned_by AS text), CAST(:reason AS text)
  FROM agreement a
  JOIN task t ON t.agreement_id = a.id
 WHERE a.contact_id = :id AND a.family_id = :family_id AND t.binned_at IS NULL;
