-- SPDX-License-Identifier: EUPL-1.2
SELECT p.family_id, p.computed_on, p.model_version, p.model_hash, p.evidence, p.service_facts, p.levels, p.scores,
       p.masses
  FROM stored_profile p
  JOIN caseload_line c ON c.family_id = p.family_id
 WHERE p.family_id = :family_id AND p.evidence = c.evidence AND p.service_facts = (SELECT service_facts FROM evidence_mark WHERE id = 1);
