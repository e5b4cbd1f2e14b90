-- SPDX-License-Identifier: EUPL-1.2
UPDATE name_word SET uses = uses + 1 WHERE word = :word;
