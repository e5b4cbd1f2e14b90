-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM help_request WHERE family_id = :family_id AND id = :id;
