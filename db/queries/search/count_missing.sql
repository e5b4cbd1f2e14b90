-- SPDX-License-Identifier: EUPL-1.2
SELECT (SELECT count(*) FROM family f
         WHERE f.binned_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM search_entry e WHERE e.object_id = f.id AND e.kind = 'family'))
     + (SELECT count(*) FROM contact c JOIN family f ON f.id = c.family_id
         WHERE c.binned_at IS NULL AND f.binned_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM search_entry e WHERE e.object_id = c.id AND e.kind = 'contact'))
     + (SELECT count(*) FROM help_request h JOIN family f ON f.id = h.family_id
         WHERE h.binned_at IS NULL AND f.binned_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM search_entry e WHERE e.object_id = h.id AND e.kind = 'help_request'))
     + (SELECT count(*) FROM organisation o
         WHERE NOT EXISTS (SELECT 1 FROM search_entry e WHERE e.object_id = o.id AND e.kind = 'organisation'))
     + (SELECT count(*) FROM intermediary i
         WHERE NOT EXISTS (SELECT 1 FROM search_entry e WHERE e.object_id = i.id AND e.kind = 'intermediary'))
     + (SELECT count(*) FROM search_entry e
         WHERE e.kind IN ('contact', 'help_request')
           AND NOT EXISTS (SELECT 1 FROM search_index s WHERE s.docid = e.id))
     + (SELECT count(*) FROM search_entry e
         WHERE e.kind IN ('family', 'organisation', 'intermediary')
           AND NOT EXISTS (SELECT 1 FROM name_index s WHERE s.docid = e.id)) AS missing;
