-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO stored_profile (
  family_id, computed_on, model_version, model_hash, evidence, service_facts, levels, scores, masses)
VALUES (
  :family_id, :computed_on, :model_version, :model_hash, :evidence, :service_facts, :levels, :scores, :masses);
