-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM agreement WHERE id = :id AND contact_id = :contact_id;
