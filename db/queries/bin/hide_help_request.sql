-- SPDX-License-Identifier: EUPL-1.2
UPDATE help_request
   SET binned_at = :binned_at
 WHERE id IN (SELECT object_id FROM bin_item
               WHERE with_kind = :with_kind AND with_id = :with_id AND kind = 'help_request');
