-- SPDX-License-Identifier: EUPL-1.2
SELECT id, organisation_id, name, hours_per_week, engagement, phone, revision, recorded_by, recorded_at
  FROM intermediary
 ORDER BY id;
