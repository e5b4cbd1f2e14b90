-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM network_tie WHERE family_id = :family_id;
