-- SPDX-License-Identifier: EUPL-1.2
SELECT text AS item FROM quick_win WHERE family_id = :family_id AND contact_id = :contact_id ORDER BY position;
