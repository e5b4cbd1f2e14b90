-- SPDX-License-Identifier: EUPL-1.2
SELECT name, sql FROM sqlite_master WHERE type = 'trigger';
