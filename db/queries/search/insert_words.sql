-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO search_index (docid, body)
VALUES (:docid, :body);
