-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO destruction (
  id, kind, object_id, family_id, binned_at, destroyed_at, destroyed_by)
VALUES (
  :id, :kind, :object_id, :family_id, :binned_at, :destroyed_at, :destroyed_by);
