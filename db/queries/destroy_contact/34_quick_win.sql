-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM quick_win WHERE family_id = :family_id AND contact_id = :id;
