-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO organisation_place (
  organisation_id, position, place)
VALUES (
  :owner, :position, :item);
