-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM referral WHERE family_id = :family_id;
