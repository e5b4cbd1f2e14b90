-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO service_fact (
  id, organisation_id, indicator, value, perspective, valid_on, revision, recorded_by, recorded_at)
VALUES (
  :id, :organisation_id, :indicator, :value, :perspective, :valid_on, :revision, :recorded_by, :recorded_at);
