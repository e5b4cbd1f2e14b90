-- SPDX-License-Identifier: EUPL-1.2
CREATE TEMP TABLE salvaged_line AS SELECT * FROM audit_line WHERE 0;
CREATE UNIQUE INDEX temp.salvaged_line_id ON salvaged_line(id);
