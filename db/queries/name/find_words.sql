-- SPDX-License-Identifier: EUPL-1.2
SELECT w.word, w.uses
  FROM name_form k
  JOIN name_word w ON w.word = k.word
 WHERE k.form = :form
 ORDER BY w.uses DESC, w.word
 LIMIT 64;
