-- SPDX-License-Identifier: EUPL-1.2
SELECT id FROM contact WHERE family_id = :family_id AND binned_at IS NULL ORDER BY start_at, id;
