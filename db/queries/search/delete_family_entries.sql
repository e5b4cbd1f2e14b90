-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM search_entry WHERE family_id = :family_id;
