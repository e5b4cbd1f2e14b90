-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO family_merge (
  id, kept_id, absorbed_id, reason, merged_at, merged_by, undone_at, undone_by)
VALUES (
  :id, :kept_id, :absorbed_id, :reason, :merged_at, :merged_by, :undone_at, :undone_by);
