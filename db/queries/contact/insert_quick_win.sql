-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO quick_win (
  family_id, contact_id, position, text)
VALUES (
  :family_id, :owner, :position, :item);
