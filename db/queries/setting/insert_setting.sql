-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO setting (name, value)
VALUES (:name, :value);
