-- SPDX-License-Identifier: EUPL-1.2
SELECT id, name, kind, phone, email, note, revision, recorded_by, recorded_at
  FROM organisation
 ORDER BY id;
