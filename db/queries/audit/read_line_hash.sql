-- SPDX-License-Identifier: EUPL-1.2
SELECT hash FROM audit_line WHERE id = :id;
