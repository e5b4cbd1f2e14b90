-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM name_word WHERE word = :word AND uses <= 0;
