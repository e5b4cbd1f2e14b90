-- SPDX-License-Identifier: EUPL-1.2
SELECT id
  FROM family
 WHERE address_postcode = :address_postcode AND address_postcode <> '' AND binned_at IS NULL
 LIMIT :row_limit;
