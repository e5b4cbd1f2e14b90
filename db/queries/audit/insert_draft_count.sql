-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO audit_head (id, line_count, hash) VALUES (2, 1, '');
