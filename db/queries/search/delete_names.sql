-- SPDX-License-Identifier: EUPL-1.2
DELETE FROM name_index WHERE docid = :docid;
