-- SPDX-License-Identifier: EUPL-1.2
SELECT id FROM intermediary WHERE id = :id;
