-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM bin_item WHERE with_kind = :with_kind AND with_id = :with_id;
