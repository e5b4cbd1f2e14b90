-- SPDX-License-Identifier: EUPL-1.2
SELECT b.kind, b.object_id, b.family_id, f.case_number, f.display_name, b.binned_at, b.binned_by, b.reason, f.hold_reason,
       coalesce((SELECT max(k.case_number) FROM family_merge m JOIN family k ON k.id = m.kept_id
                  WHERE b.kind = 'family' AND m.absorbed_id = b.object_id AND m.undone_at IS NULL), '') AS merged_into
  FROM bin_item b
  JOIN family f ON f.id = b.family_id
 WHERE b.with_kind = b.kind AND b.with_id = b.object_id
 ORDER BY b.binned_at, b.kind, b.object_id;
