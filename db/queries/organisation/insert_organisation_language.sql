-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO organisation_language (
  organisation_id, position, language)
VALUES (
  :owner, :position, :item);
