-- SPDX-License-Identifier: EUPL-1.2
SELECT legal_ground FROM family WHERE id = :id;
