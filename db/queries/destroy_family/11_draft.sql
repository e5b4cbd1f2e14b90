-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM draft WHERE family_id = :family_id;
