// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/connection.h"
#include "store/folding.h"
#include "store/search.h"

namespace tweehanden::store {

/// Looks names and texts through, inside the caller's transaction. Throws on failure (failure.h).
[[nodiscard]] SearchPage runSearch(Connection& connection, Folder& folder, const SearchQuery& query);

}  // namespace tweehanden::store
