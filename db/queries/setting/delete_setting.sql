-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM setting WHERE name = :name;
