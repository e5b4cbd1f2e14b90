-- SPDX-License-Identifier: EUPL-1.2
SELECT id FROM family WHERE id = :id;
