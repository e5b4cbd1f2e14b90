-- SPDX-License-Identifier: EUPL-1.2
SELECT c.family_id, c.evidence, (SELECT service_facts FROM evidence_mark WHERE id = 1) AS service_facts
  FROM caseload_line c
  LEFT JOIN stored_profile p ON p.family_id = c.family_id
 WHERE c.family_id > :after AND c.status NOT IN ('closed', 'binned')
   AND (p.family_id IS NULL OR p.evidence <> c.evidence OR p.computed_on <> :computed_on OR p.model_hash <> :model_hash
        OR p.service_facts <> (SELECT service_facts FROM evidence_mark WHERE id = 1))
 ORDER BY c.family_id
 LIMIT :row_limit;
