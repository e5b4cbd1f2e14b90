-- SPDX-License-Identifier: EUPL-1.2
SELECT id FROM family WHERE case_number = :case_number AND binned_at IS NOT NULL;
