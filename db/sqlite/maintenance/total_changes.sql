-- SPDX-License-Identifier: EUPL-1.2
SELECT total_changes() AS id;
