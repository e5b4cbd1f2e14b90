-- SPDX-License-Identifier: EUPL-1.2
SELECT id, case_number, display_name, legal_ground, frame, status, needs_contact_language, needs_interpreter,
       needs_reading, needs_channel, needs_form_of_address, address_street, address_postcode, address_place, worker,
       served_by_id, partner_id, intermediary_id, rhythm_days, opened_on, closed_on, revision, recorded_by,
       recorded_at
  FROM family
 WHERE id = :id;
