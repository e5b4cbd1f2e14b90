-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM meldcode_step WHERE family_id = :family_id;
