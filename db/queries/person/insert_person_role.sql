-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO person_role (
  family_id, person_id, position, role)
VALUES (
  :family_id, :owner, :position, :item);
