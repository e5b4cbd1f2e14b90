-- SPDX-License-Identifier: EUPL-1.2
UPDATE search_state SET stage = :stage, after_id = :after_id;
