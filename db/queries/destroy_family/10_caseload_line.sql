-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM caseload_line WHERE family_id = :family_id;
