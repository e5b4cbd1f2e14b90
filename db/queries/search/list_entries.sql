-- SPDX-License-Identifier: EUPL-1.2
SELECT id, kind FROM search_entry WHERE family_id = :family_id ORDER BY id;
