-- SPDX-License-Identifier: EUPL-1.2
SELECT binned_at, with_kind, with_id FROM bin_item WHERE kind = :kind AND object_id = :object_id AND family_id = :family_id;
