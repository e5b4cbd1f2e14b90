-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM bin_item
 WHERE family_id = :family_id
   AND (kind = 'contact' AND object_id = :id OR with_kind = 'contact' AND with_id = :id
        OR kind = 'observation'
           AND object_id IN (SELECT id FROM observation WHERE family_id = :family_id AND contact_id = :id));
