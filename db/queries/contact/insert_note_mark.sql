-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO note_mark (
  family_id, contact_id, position, paragraph, kind)
VALUES (
  :family_id, :owner, :position, :paragraph, :kind);
