-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO bin_item (kind, object_id, family_id, with_kind, with_id, binned_at, binned_by, reason)
SELECT 'contact', id, family_id, 'contact', id, CAST(:binned_at AS text), CAST(:binned_by AS text), CAST(:reason AS text)
  FROM contact
 WHERE id = :id AND family_id = :family_id AND binned_at IS NULL;
