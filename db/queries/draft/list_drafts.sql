-- SPDX-License-Identifier: EUPL-1.2
SELECT id, family_id, kind, body, user_name, saved_at
  FROM draft
 WHERE user_name = :user_name
 ORDER BY saved_at DESC, id DESC;
