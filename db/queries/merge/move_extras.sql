-- SPDX-License-Identifier: EUPL-1.2
UPDATE case_extra
   SET family_id = :kept_id,
       position = (SELECT object_id FROM merge_item
                    WHERE merge_id = :merge_id AND kind = 'case_extra' AND old_position = case_extra.position),
       name = CASE WHEN EXISTS (SELECT 1 FROM case_extra k WHERE k.family_id = :kept_id AND k.name = case_extra.name)
                   THEN name || '_' || (SELECT case_number FROM family WHERE id = :absorbed_id) ELSE name END
 WHERE family_id = :absorbed_id;
