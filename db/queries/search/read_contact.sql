-- SPDX-License-Identifier: EUPL-1.2
SELECT id, family_id, start_at, note FROM contact WHERE id = :id AND binned_at IS NULL;
