-- SPDX-License-Identifier: EUPL-1.2
SELECT hold_reason FROM family WHERE id = :id;
