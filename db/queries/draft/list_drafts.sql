-- SPDX-License-Identifier: EUPL-1.2
SELECT id, family_id, kind, body, user_name, saved_at
  FROM draft
 WHERE user_name = :user_name
   AND NOT EXISTS (SELECT 1 FROM family WHERE family.id = draft.family_id AND family.binned_at IS NOT NULL)
 ORDER BY saved_at DESC, id DESC;
