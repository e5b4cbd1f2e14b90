-- SPDX-License-Identifier: EUPL-1.2
SELECT coalesce(max(id), 0) + 1 AS id FROM search_entry;
