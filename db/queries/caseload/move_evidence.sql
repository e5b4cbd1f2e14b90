-- SPDX-License-Identifier: EUPL-1.2
UPDATE caseload_line SET evidence = evidence + 1 WHERE family_id = :family_id;
