-- SPDX-License-Identifier: EUPL-1.2
UPDATE caseload_line
   SET contact_key = :day
 WHERE family_id = :family_id AND contact_key < :day;
