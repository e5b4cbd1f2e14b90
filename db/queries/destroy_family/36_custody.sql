-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM custody WHERE family_id = :family_id;
