-- SPDX-License-Identifier: EUPL-1.2
SELECT id FROM family_merge WHERE absorbed_id = :absorbed_id AND undone_at IS NULL;
