-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO case_extra (
  family_id, position, name, json)
VALUES (
  :owner, :position, :name, :json);
