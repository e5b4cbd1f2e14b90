-- SPDX-License-Identifier: EUPL-1.2
-- The audit trail only grows.

CREATE TRIGGER audit_line_no_update BEFORE UPDATE ON audit_line
BEGIN
  SELECT RAISE(ABORT, 'audit_line is append-only');
END;

CREATE TRIGGER audit_line_no_delete BEFORE DELETE ON audit_line
BEGIN
  SELECT RAISE(ABORT, 'audit_line is append-only');
END;

INSERT INTO audit_head (id, line_count, hash) VALUES (1, 0, '');
