-- SPDX-License-Identifier: EUPL-1.2
UPDATE bin_item
   SET family_id = :to_id
 WHERE family_id = :from_id
   AND EXISTS (SELECT 1 FROM merge_item i
                WHERE i.merge_id = :merge_id AND i.kind = bin_item.kind AND i.object_id = bin_item.object_id);
