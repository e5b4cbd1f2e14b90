-- SPDX-License-Identifier: EUPL-1.2
SELECT coalesce(max(version), 0) AS version FROM schema_version;
