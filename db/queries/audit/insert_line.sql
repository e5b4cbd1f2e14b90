-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO audit_line (
  id, event, at, user_name, role, on_behalf_of, purpose, object, object_id, family_id, ground, outcome, prev_hash,
  hash)
VALUES (
  :id, :event, :at, :user_name, :role, :on_behalf_of, :purpose, :object, :object_id, :family_id, :ground, :outcome,
  :prev_hash, :hash);
