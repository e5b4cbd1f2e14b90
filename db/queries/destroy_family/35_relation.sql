-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM relation WHERE family_id = :family_id;
