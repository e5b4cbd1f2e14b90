-- SPDX-License-Identifier: EUPL-1.2
-- Brings every segment of the index into one, so that no word of a removed text is left in an old one.
INSERT INTO search_index (search_index) VALUES ('optimize');
INSERT INTO name_index (name_index) VALUES ('optimize');
