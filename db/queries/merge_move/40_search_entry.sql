-- SPDX-License-Identifier: EUPL-1.2
UPDATE search_entry
   SET family_id = :to_id
 WHERE family_id = :from_id
   AND EXISTS (SELECT 1 FROM merge_item i
                WHERE i.merge_id = :merge_id AND i.kind = search_entry.kind AND i.object_id = search_entry.object_id);
