-- SPDX-License-Identifier: EUPL-1.2
SELECT person_id AS owner, language, speaking, reading
  FROM language_skill
 WHERE family_id = :family_id
 ORDER BY person_id, position;
