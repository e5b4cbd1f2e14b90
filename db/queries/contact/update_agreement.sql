-- SPDX-License-Identifier: EUPL-1.2
UPDATE agreement
   SET position = :position,
       text = :text,
       party = :party,
       who = :who,
       from_date = :from_date,
       until_date = :until_date
 WHERE id = :id AND family_id = :family_id AND contact_id = :owner;
