-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM family WHERE id = :family_id;
