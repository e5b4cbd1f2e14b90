-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM agreement WHERE family_id = :family_id;
