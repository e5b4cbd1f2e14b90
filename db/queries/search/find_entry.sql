-- SPDX-License-Identifier: EUPL-1.2
SELECT id FROM search_entry WHERE kind = :kind AND object_id = :object_id;
