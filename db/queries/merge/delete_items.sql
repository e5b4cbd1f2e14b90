-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM merge_item WHERE merge_id = :merge_id;
