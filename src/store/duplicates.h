// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "domain/duplicates.h"
#include "domain/records.h"
#include "store/connection.h"
#include "store/folding.h"

namespace tweehanden::store {

/// Families that are likely the one handed over, the likeliest first, at most `limit`; without itself when it has an
/// id. Found through indexes only. Throws on failure (failure.h).
[[nodiscard]] std::vector<domain::DuplicateMatch> findSimilarFamilies(Connection& connection, Folder& folder,
                                                                      const domain::Family& family,
                                                                      const std::vector<domain::Person>& persons,
                                                                      int limit);

}  // namespace tweehanden::store
