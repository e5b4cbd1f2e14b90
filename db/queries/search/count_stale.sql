-- SPDX-License-Identifier: EUPL-1.2
SELECT (SELECT count(*) FROM search_entry e
         WHERE e.kind = 'family'
           AND NOT EXISTS (SELECT 1 FROM family f WHERE f.id = e.object_id AND f.binned_at IS NULL))
     + (SELECT count(*) FROM search_entry e
         WHERE e.kind = 'contact'
           AND NOT EXISTS (SELECT 1 FROM contact c WHERE c.id = e.object_id AND c.binned_at IS NULL))
     + (SELECT count(*) FROM search_entry e
         WHERE e.kind = 'help_request'
           AND NOT EXISTS (SELECT 1 FROM help_request h WHERE h.id = e.object_id AND h.binned_at IS NULL)) AS missing;
