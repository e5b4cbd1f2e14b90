-- SPDX-License-Identifier: EUPL-1.2
SELECT consent_id AS owner, data_kind AS item
  FROM consent_data_kind
 WHERE family_id = :family_id
 ORDER BY consent_id, position;
