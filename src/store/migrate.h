// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/connection.h"
#include "support/clock.h"
#include "support/error.h"

namespace tweehanden::store {

/// The number of the last migration of this program.
[[nodiscard]] int newestSchema();
/// What the store was brought to; throws when it holds no schema at all.
[[nodiscard]] int schemaOf(Connection& connection);
/// Applies the migrations after `from`, each in one transaction. StoreTooNew when the store is ahead of the program.
[[nodiscard]] Status migrate(Connection& connection, int from, Timestamp at);

}  // namespace tweehanden::store
