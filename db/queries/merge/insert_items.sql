-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO merge_item (merge_id, kind, object_id, old_position, old_name)
SELECT CAST(:merge_id AS bigint), 'person', id, 0, '' FROM person WHERE family_id = :absorbed_id
UNION ALL
SELECT CAST(:merge_id AS bigint), 'custody', id, 0, '' FROM custody WHERE family_id = :absorbed_id
UNION ALL
SELECT CAST(:merge_id AS bigint), 'relation', id, 0, '' FROM relation WHERE family_id = :absorbed_id
UNION ALL
SELECT CAST(:merge_id AS bigint), 'network_tie', id, 0, '' FROM network_tie WHERE family_id = :absorbed_id
UNION ALL
SELECT CAST(:merge_id AS bigint), 'help_request', id, 0, '' FROM help_request WHERE family_id = :absorbed_id
UNION ALL
SELECT CAST(:merge_id AS bigint), 'contact', id, 0, '' FROM contact WHERE family_id = :absorbed_id
UNION ALL
SELECT CAST(:merge_id AS bigint), 'observation', id, 0, '' FROM observation WHERE family_id = :absorbed_id
UNION ALL
SELECT CAST(:merge_id AS bigint), 'consent', id, 0, '' FROM consent WHERE family_id = :absorbed_id
UNION ALL
SELECT CAST(:merge_id AS bigint), 'referral', id, 0, '' FROM referral WHERE family_id = :absorbed_id
UNION ALL
SELECT CAST(:merge_id AS bigint), 'safety_concern', id, 0, '' FROM safety_concern WHERE family_id = :absorbed_id
UNION ALL
SELECT CAST(:merge_id AS bigint), 'task', id, 0, '' FROM task WHERE family_id = :absorbed_id
UNION ALL
SELECT CAST(:merge_id AS bigint), 'confirmation', id, 0, '' FROM confirmation WHERE family_id = :absorbed_id
UNION ALL
SELECT CAST(:merge_id AS bigint), 'draft', id, 0, '' FROM draft WHERE family_id = :absorbed_id;
