-- SPDX-License-Identifier: EUPL-1.2
SELECT id, subject, text, asked_by_id, asked_on, status, ended_on, revision, recorded_by, recorded_at
  FROM help_request
 WHERE id = :id AND family_id = :family_id;
