-- SPDX-License-Identifier: EUPL-1.2
SELECT (SELECT count(*) FROM family WHERE binned_at IS NULL) AS families,
       (SELECT count(*) FROM person) AS persons,
       (SELECT count(*) FROM contact) AS contacts,
       (SELECT count(*) FROM observation) AS observations,
       (SELECT count(*) FROM task) AS tasks,
       (SELECT count(*) FROM draft) AS drafts,
       (SELECT at FROM audit_line WHERE id = (SELECT max(id) FROM audit_line)) AS last_logged;
