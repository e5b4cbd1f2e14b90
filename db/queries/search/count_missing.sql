-- SPDX-License-Identifier: EUPL-1.2
SELECT (SELECT count(*) FROM family f
         WHERE NOT EXISTS (SELECT 1 FROM search_entry e WHERE e.kind = 'family' AND e.object_id = f.id))
     + (SELECT count(*) FROM contact c
         WHERE c.binned_at IS NULL AND NOT EXISTS (SELECT 1 FROM search_entry e WHERE e.kind = 'contact' AND e.object_id = c.id))
     + (SELECT count(*) FROM help_request h
         WHERE h.binned_at IS NULL AND NOT EXISTS (SELECT 1 FROM search_entry e WHERE e.kind = 'help_request' AND e.object_id = h.id))
     + (SELECT count(*) FROM search_entry e
         WHERE NOT EXISTS (SELECT 1 FROM search_index s WHERE s.docid = e.id)) AS missing;
