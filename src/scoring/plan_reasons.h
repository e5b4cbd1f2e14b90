// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "scoring/plan_tables.h"

/// The inside of the planner: what stands behind a suggestion.
namespace tweehanden::scoring {

/// Those of `factors` with a need, most needed first.
[[nodiscard]] std::vector<int> neededFirst(const std::vector<double>& need, const std::vector<int>& factors);

/// Evidence that raises any of the factors, strongest contribution first, each once.
[[nodiscard]] std::vector<long long> evidenceBehind(const Profile& profile, const std::vector<int>& factors);

/// Up to three of the 36 that colour the reason: barriers that share an indicator with the factors, and promoters that
/// are there to build on. Related ones first, then the strongest.
[[nodiscard]] std::vector<int> supportsOf(const PlanTables& tables, const Profile& profile,
                                          const std::vector<int>& factors);

}  // namespace tweehanden::scoring
