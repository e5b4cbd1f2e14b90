-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM task WHERE family_id = :family_id;
