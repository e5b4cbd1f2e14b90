-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO confirmed_factor (
  family_id, confirmation_id, position, factor, score, mass, computed_level, confirmed_level, reason)
VALUES (
  :family_id, :owner, :position, :factor, :score, :mass, :computed_level, :confirmed_level, :reason);
