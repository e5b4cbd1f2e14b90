-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM quick_win_revision WHERE family_id = :family_id;
