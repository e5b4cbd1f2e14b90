-- SPDX-License-Identifier: EUPL-1.2
SELECT id, text, who FROM agreement WHERE family_id = :family_id AND contact_id = :contact_id ORDER BY position;
