-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO search_index (search_index) VALUES ('integrity-check');
INSERT INTO name_index (name_index) VALUES ('integrity-check');
