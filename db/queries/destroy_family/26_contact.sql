-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM contact WHERE family_id = :family_id;
