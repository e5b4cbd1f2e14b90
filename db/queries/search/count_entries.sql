-- SPDX-License-Identifier: EUPL-1.2
SELECT (SELECT count(*) FROM search_entry) AS entries,
       (SELECT count(*) FROM search_index) + (SELECT count(*) FROM name_index) AS indexed;
