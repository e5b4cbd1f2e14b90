-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM safety_concern WHERE family_id = :family_id;
