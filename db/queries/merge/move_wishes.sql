-- SPDX-License-Identifier: EUPL-1.2
UPDATE visit_wish
   SET family_id = :kept_id,
       position = (SELECT object_id FROM merge_item
                    WHERE merge_id = :merge_id AND kind = 'visit_wish' AND old_position = visit_wish.position)
 WHERE family_id = :absorbed_id;
