-- SPDX-License-Identifier: EUPL-1.2
-- What has been applied, so that a newer store is refused. Applied before every other migration.

CREATE TABLE schema_version (
  version INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  applied_at TEXT NOT NULL
);
