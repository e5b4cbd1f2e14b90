-- SPDX-License-Identifier: EUPL-1.2
SELECT id FROM organisation WHERE id = :id;
