-- SPDX-License-Identifier: EUPL-1.2
UPDATE caseload_count SET families = families + 1 WHERE list = :list AND value = :value AND status = :status;
