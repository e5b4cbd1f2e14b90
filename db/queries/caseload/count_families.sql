-- SPDX-License-Identifier: EUPL-1.2
SELECT count(*) AS families FROM family WHERE binned_at IS NULL;
