-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO store_info (id, format, demo, created_at)
VALUES (1, 1, :demo, :created_at);
