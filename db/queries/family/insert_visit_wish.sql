-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO visit_wish (
  family_id, position, kind, text)
VALUES (
  :owner, :position, :kind, :text);
