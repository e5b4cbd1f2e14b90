-- SPDX-License-Identifier: EUPL-1.2
SELECT value FROM setting WHERE name = :name;
