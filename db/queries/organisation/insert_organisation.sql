-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO organisation (
  id, name, kind, phone, email, note, revision, recorded_by, recorded_at)
VALUES (
  :id, :name, :kind, :phone, :email, :note, :revision, :recorded_by, :recorded_at);
