-- SPDX-License-Identifier: EUPL-1.2
UPDATE network_tie
   SET family_id = :to_id
 WHERE family_id = :from_id
   AND id IN (SELECT object_id FROM merge_item WHERE merge_id = :merge_id AND kind = 'network_tie');
