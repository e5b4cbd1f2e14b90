-- SPDX-License-Identifier: EUPL-1.2
UPDATE case_extra
   SET family_id = :absorbed_id,
       position = (SELECT old_position FROM merge_item
                    WHERE merge_id = :merge_id AND kind = 'case_extra' AND object_id = case_extra.position),
       name = (SELECT old_name FROM merge_item
                    WHERE merge_id = :merge_id AND kind = 'case_extra' AND object_id = case_extra.position)
 WHERE family_id = :kept_id
   AND position IN (SELECT object_id FROM merge_item WHERE merge_id = :merge_id AND kind = 'case_extra');
