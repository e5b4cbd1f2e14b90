-- SPDX-License-Identifier: EUPL-1.2
SELECT id, kept_id, absorbed_id, reason, merged_at, merged_by, undone_at, undone_by
  FROM family_merge
 WHERE id = :id;
