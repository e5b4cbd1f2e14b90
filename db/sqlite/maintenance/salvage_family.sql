-- SPDX-License-Identifier: EUPL-1.2
-- A stand-in for a family whose own row is lost, so that what belongs to it is not lost as well.
INSERT INTO family (id, case_number, display_name, legal_ground, frame, status, needs_contact_language, needs_interpreter,
                    needs_reading, needs_channel, needs_form_of_address, address_street, address_postcode, address_place,
                    worker, opened_on, revision, recorded_by, recorded_at)
SELECT DISTINCT family_id, 'salvaged-' || family_id, 'salvaged-' || family_id, 'other_law', 'voluntary', 'active', '',
       'not_asked', 'not_asked', 'not_asked', '', '', '', '', '', '1970-01-01', 1, '',
       '1970-01-01T00:00:00.000Z'
  FROM {table}
 WHERE family_id NOT IN (SELECT id FROM family);
