-- SPDX-License-Identifier: EUPL-1.2
-- What is copied: all that is not derived from something else, nor made anew with the store.
SELECT name AS item
  FROM sqlite_master
 WHERE type = 'table' AND name NOT LIKE 'sqlite\_%' ESCAPE '\' AND sql NOT LIKE 'CREATE VIRTUAL%'
   AND name NOT IN ('schema_version', 'audit_head', 'audit_line', 'search_entry', 'search_state', 'name_word', 'name_form',
                   'caseload_line', 'caseload_count', 'stored_profile', 'evidence_mark')
   AND name NOT IN (SELECT v.name || s.suffix
                      FROM sqlite_master v,
                           (SELECT '_content' AS suffix UNION SELECT '_segments' UNION SELECT '_segdir'
                            UNION SELECT '_docsize' UNION SELECT '_stat') s
                     WHERE v.sql LIKE 'CREATE VIRTUAL%')
 ORDER BY name;
