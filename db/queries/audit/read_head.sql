-- SPDX-License-Identifier: EUPL-1.2
SELECT line_count, hash FROM audit_head WHERE id = 1;
