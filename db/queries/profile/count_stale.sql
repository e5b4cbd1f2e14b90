-- SPDX-License-Identifier: EUPL-1.2
SELECT count(*) AS families
  FROM evidence_mark m
  CROSS JOIN caseload_line c
  LEFT JOIN stored_profile p ON p.family_id = c.family_id
 WHERE m.id = 1 AND c.status NOT IN ('closed', 'binned')
   AND (p.family_id IS NULL OR p.evidence <> c.evidence OR p.service_facts <> m.service_facts
        OR p.computed_on <> :computed_on OR p.model_hash <> :model_hash);
