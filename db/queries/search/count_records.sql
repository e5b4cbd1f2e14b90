-- SPDX-License-Identifier: EUPL-1.2
SELECT (SELECT count(*) FROM organisation) + (SELECT count(*) FROM intermediary) + (SELECT count(*) FROM family)
     + (SELECT count(*) FROM contact) + (SELECT count(*) FROM help_request) AS id;
