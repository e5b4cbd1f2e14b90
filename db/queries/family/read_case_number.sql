-- SPDX-License-Identifier: EUPL-1.2
SELECT case_number FROM family WHERE id = :id;
