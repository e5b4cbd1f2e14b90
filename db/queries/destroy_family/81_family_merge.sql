-- SPDX-License-Identifier: EUPL-1.2
UPDATE family_merge SET reason = '' WHERE kept_id = :family_id OR absorbed_id = :family_id;
