-- SPDX-License-Identifier: EUPL-1.2
UPDATE search_index SET body = :body WHERE docid = :docid;
