-- SPDX-License-Identifier: EUPL-1.2
SELECT note, agreement, help FROM search_index WHERE docid = :docid;
