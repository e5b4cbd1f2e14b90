-- SPDX-License-Identifier: EUPL-1.2
SELECT stage, after_id FROM search_state;
