-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM merge_item
 WHERE merge_id IN (SELECT id FROM family_merge WHERE kept_id = :family_id OR absorbed_id = :family_id);
