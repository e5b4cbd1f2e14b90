-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO name_index (docid, body)
VALUES (:docid, :body);
