-- SPDX-License-Identifier: EUPL-1.2
SELECT id, kind, object_id, family_id, binned_at, destroyed_at, destroyed_by
  FROM destruction
 ORDER BY id;
