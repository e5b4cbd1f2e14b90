-- SPDX-License-Identifier: EUPL-1.2
SELECT count(*) AS words, coalesce(sum(uses), 0) AS uses FROM name_word;
