-- SPDX-License-Identifier: EUPL-1.2
PRAGMA table_info({table});
