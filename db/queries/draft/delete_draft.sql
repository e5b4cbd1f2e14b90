-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM draft WHERE id = :id;
