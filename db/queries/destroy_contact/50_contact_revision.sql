-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM contact_revision WHERE family_id = :family_id AND id = :id;
