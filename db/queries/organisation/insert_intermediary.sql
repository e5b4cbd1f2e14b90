-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO intermediary (
  id, organisation_id, name, hours_per_week, engagement, phone, revision, recorded_by, recorded_at)
VALUES (
  :id, :organisation_id, :name, :hours_per_week, :engagement, :phone, :revision, :recorded_by, :recorded_at);
