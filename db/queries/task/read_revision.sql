-- SPDX-License-Identifier: EUPL-1.2
SELECT revision FROM task WHERE id = :id AND family_id = :family_id AND binned_at IS NULL;
