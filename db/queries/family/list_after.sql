-- SPDX-License-Identifier: EUPL-1.2
SELECT id FROM family WHERE id > :after AND binned_at IS NULL ORDER BY id LIMIT :row_limit;
