-- SPDX-License-Identifier: EUPL-1.2
SELECT revision FROM observation WHERE id = :id AND family_id = :family_id AND binned_at IS NULL;
