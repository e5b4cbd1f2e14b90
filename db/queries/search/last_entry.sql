-- SPDX-License-Identifier: EUPL-1.2
SELECT coalesce(max(id), 0) AS id FROM search_entry WHERE id >= :first_id AND id < :end_id;
