-- SPDX-License-Identifier: EUPL-1.2
SELECT demo, created_at FROM store_info WHERE id = 1;
