-- SPDX-License-Identifier: EUPL-1.2
SELECT id, child_id, holder_id, holder_name, kind, source, valid_from, valid_until, revision, recorded_by,
       recorded_at
  FROM custody
 WHERE family_id = :family_id
 ORDER BY id;
