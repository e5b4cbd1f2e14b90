-- SPDX-License-Identifier: EUPL-1.2
-- The audit trail only grows.

CREATE FUNCTION audit_line_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit_line is append-only';
END;
$$;

CREATE TRIGGER audit_line_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_line
  FOR EACH STATEMENT EXECUTE FUNCTION audit_line_refuse();

INSERT INTO audit_head (id, line_count, hash) VALUES (1, 0, '');
