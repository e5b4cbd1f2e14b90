-- SPDX-License-Identifier: EUPL-1.2
UPDATE note_mark_revision
   SET family_id = :to_id
 WHERE family_id = :from_id
   AND contact_id IN (SELECT object_id FROM merge_item WHERE merge_id = :merge_id AND kind = 'contact');
