-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM confirmed_factor WHERE family_id = :family_id;
