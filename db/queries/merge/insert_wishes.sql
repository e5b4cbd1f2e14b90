-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO merge_item (merge_id, kind, object_id, old_position, old_name)
SELECT CAST(:merge_id AS bigint), 'visit_wish', position + (SELECT coalesce(max(position) + 1, 0) FROM visit_wish WHERE family_id = :kept_id), position, ''
  FROM visit_wish
 WHERE family_id = :absorbed_id;
