-- SPDX-License-Identifier: EUPL-1.2
SELECT id, organisation_id, indicator, value, perspective, valid_on, revision, recorded_by, recorded_at
  FROM service_fact
 ORDER BY id;
