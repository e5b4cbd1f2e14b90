-- SPDX-License-Identifier: EUPL-1.2
SELECT body FROM name_index WHERE docid = :docid;
