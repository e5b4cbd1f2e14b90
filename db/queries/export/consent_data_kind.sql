-- SPDX-License-Identifier: EUPL-1.2
SELECT family_id, consent_id, position, data_kind
  FROM consent_data_kind
 WHERE family_id NOT IN (SELECT id FROM family WHERE binned_at IS NOT NULL)
 ORDER BY family_id, consent_id, position;
