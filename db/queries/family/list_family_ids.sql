-- SPDX-License-Identifier: EUPL-1.2
SELECT id FROM family WHERE id > :after ORDER BY id LIMIT :row_limit;
