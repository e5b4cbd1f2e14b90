-- SPDX-License-Identifier: EUPL-1.2
UPDATE visit_wish
   SET family_id = :absorbed_id,
       position = (SELECT old_position FROM merge_item
                    WHERE merge_id = :merge_id AND kind = 'visit_wish' AND object_id = visit_wish.position)
 WHERE family_id = :kept_id
   AND position IN (SELECT object_id FROM merge_item WHERE merge_id = :merge_id AND kind = 'visit_wish');
