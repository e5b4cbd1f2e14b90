-- SPDX-License-Identifier: EUPL-1.2
SELECT id FROM help_request WHERE family_id = :family_id AND binned_at IS NULL ORDER BY id;
