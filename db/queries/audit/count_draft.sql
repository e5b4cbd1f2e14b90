-- SPDX-License-Identifier: EUPL-1.2
UPDATE audit_head SET line_count = line_count + 1 WHERE id = 2;
