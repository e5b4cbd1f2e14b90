-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO agreement (
  id, family_id, contact_id, position, text, party, who, from_date, until_date)
VALUES (
  :id, :family_id, :owner, :position, :text, :party, :who, :from_date, :until_date);
