-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO caseload_line (family_id, name_key, due_key, contact_key, next_task_id, open_tasks, waiting_referrals)
VALUES (:family_id, :name_key, '9999-12-31', '', NULL, 0, 0);
