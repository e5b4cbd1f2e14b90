-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM bin_item WHERE family_id = :family_id AND kind = 'observation' AND object_id = :id;
