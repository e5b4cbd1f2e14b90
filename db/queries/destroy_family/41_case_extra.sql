-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM case_extra WHERE family_id = :family_id;
