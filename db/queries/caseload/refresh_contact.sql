-- SPDX-License-Identifier: EUPL-1.2
UPDATE caseload_line
   SET contact_key = coalesce((SELECT substr(max(start_at), 1, 10) FROM contact
                            WHERE family_id = :family_id AND binned_at IS NULL), '')
 WHERE family_id = :family_id;
