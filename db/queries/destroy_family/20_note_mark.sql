-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM note_mark WHERE family_id = :family_id;
