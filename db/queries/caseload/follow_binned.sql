-- SPDX-License-Identifier: EUPL-1.2
UPDATE family SET status = status WHERE id = :family_id AND binned_at IS NOT NULL;
