-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO consent_data_kind (
  family_id, consent_id, position, data_kind)
VALUES (
  :family_id, :owner, :position, :item);
