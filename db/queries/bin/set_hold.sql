-- SPDX-License-Identifier: EUPL-1.2
UPDATE family SET hold_reason = :hold_reason WHERE id = :id;
