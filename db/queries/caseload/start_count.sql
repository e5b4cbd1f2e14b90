-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO caseload_count (list, value, status, families)
VALUES (:list, :value, :status, 0);
