-- SPDX-License-Identifier: EUPL-1.2
UPDATE family_merge
   SET undone_at = :undone_at,
       undone_by = :undone_by
 WHERE id = :id;
