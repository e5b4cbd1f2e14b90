-- SPDX-License-Identifier: EUPL-1.2
SELECT id, served_by_id FROM family WHERE id = :id AND binned_at IS NULL;
