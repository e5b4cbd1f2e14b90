-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO contact_participant (
  family_id, contact_id, position, person_id, intermediary_id, name)
VALUES (
  :family_id, :owner, :position, :person_id, :intermediary_id, :name);
