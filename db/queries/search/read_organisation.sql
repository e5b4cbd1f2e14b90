-- SPDX-License-Identifier: EUPL-1.2
SELECT id, name, recorded_at FROM organisation WHERE id = :id;
