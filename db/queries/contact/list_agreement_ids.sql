-- SPDX-License-Identifier: EUPL-1.2
SELECT id FROM agreement WHERE contact_id = :contact_id ORDER BY id;
