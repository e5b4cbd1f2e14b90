-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM consent WHERE family_id = :family_id;
