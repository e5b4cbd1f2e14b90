// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/connection.h"
#include "store/sql_text.h"
#include "support/clock.h"
#include "support/error.h"

namespace tweehanden::store {

/// The number of the last migration of this program.
[[nodiscard]] int newestSchema();
/// What the store was brought to; throws when it holds no schema at all.
[[nodiscard]] int schemaOf(Connection& connection);
/// Applies the migrations after `from`, all in one transaction: the store is brought to the last of them or stays as it
/// was. StoreTooNew when the store is ahead of them, StoreBusy, DiskFull, MigrationFailed.
[[nodiscard]] Status migrate(Connection& connection, int from, Timestamp at,
                             const std::vector<Migration>& all = migrations(Engine::Sqlite));

}  // namespace tweehanden::store
