-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO name_form (form, word)
VALUES (:form, :word);
