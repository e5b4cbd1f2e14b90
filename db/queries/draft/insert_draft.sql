-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO draft (id, family_id, kind, body, user_name, saved_at)
VALUES (:id, :family_id, :kind, :body, :user_name, :saved_at);
