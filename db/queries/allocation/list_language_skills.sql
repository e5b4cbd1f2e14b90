-- SPDX-License-Identifier: EUPL-1.2
SELECT language_skill.person_id AS owner, language_skill.language, language_skill.speaking, language_skill.reading
  FROM language_skill
  JOIN family ON family.id = language_skill.family_id
 WHERE family.status IN ('intake', 'active') AND family.binned_at IS NULL
 ORDER BY language_skill.person_id, language_skill.position;
