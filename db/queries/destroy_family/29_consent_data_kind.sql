-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM consent_data_kind WHERE family_id = :family_id;
