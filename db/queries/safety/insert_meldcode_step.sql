-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO meldcode_step (
  family_id, concern_id, position, step, taken_on, taken_by, note)
VALUES (
  :family_id, :owner, :position, :step, :taken_on, :taken_by, :note);
