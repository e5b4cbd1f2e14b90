-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO intermediary_evening (
  intermediary_id, position, weekday)
VALUES (
  :owner, :position, :item);
