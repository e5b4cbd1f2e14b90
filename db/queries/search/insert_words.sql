-- SPDX-License-Identifier: EUPL-1.2
INSERT INTO search_index (docid, note, agreement, help)
VALUES (:docid, :note, :agreement, :help);
