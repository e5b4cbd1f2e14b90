-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO search_entry (id, kind, object_id, family_id)
VALUES (:id, :kind, :object_id, :family_id);
