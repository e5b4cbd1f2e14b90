-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO intermediary_language (
  intermediary_id, position, language)
VALUES (
  :owner, :position, :item);
