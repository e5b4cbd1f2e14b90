-- SPDX-License-Identifier: EUPL-1.2
SELECT id, family_id, subject, text, asked_by_id, asked_on, status, ended_on, revision, recorded_by, recorded_at
  FROM help_request
 WHERE family_id NOT IN (SELECT id FROM family WHERE binned_at IS NOT NULL)
   AND binned_at IS NULL
 ORDER BY id;
