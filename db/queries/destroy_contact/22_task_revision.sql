-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM task_revision
 WHERE id IN (SELECT t.id FROM agreement a JOIN task t ON t.agreement_id = a.id
                            WHERE a.family_id = :family_id AND a.contact_id = :id);
