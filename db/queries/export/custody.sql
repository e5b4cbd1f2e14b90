-- SPDX-License-Identifier: EUPL-1.2
SELECT id, family_id, child_id, holder_id, holder_name, kind, source, valid_from, valid_until, revision, recorded_by,
       recorded_at
  FROM custody
 WHERE family_id NOT IN (SELECT id FROM family WHERE binned_at IS NOT NULL)
 ORDER BY id;
