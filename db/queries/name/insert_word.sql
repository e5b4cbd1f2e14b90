-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO name_word (word, uses)
VALUES (:word, 1);
