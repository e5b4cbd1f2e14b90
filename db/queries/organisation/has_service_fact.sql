-- SPDX-License-Identifier: EUPL-1.2
SELECT id FROM service_fact WHERE id = :id;
