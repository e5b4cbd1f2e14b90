-- SPDX-License-Identifier: EUPL-1.2
SELECT id, family_id, asked_on, text FROM help_request WHERE id = :id AND binned_at IS NULL;
