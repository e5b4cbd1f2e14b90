-- SPDX-License-Identifier: EUPL-1.2
SELECT id, case_number, display_name, opened_on FROM family WHERE id = :id AND binned_at IS NULL;
