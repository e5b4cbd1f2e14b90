-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM name_form
 WHERE word = :word AND NOT EXISTS (SELECT 1 FROM name_word w WHERE w.word = name_form.word AND w.uses > 0);
