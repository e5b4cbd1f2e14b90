-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO language_skill (
  family_id, person_id, position, language, speaking, reading)
VALUES (
  :family_id, :owner, :position, :language, :speaking, :reading);
