// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "scoring/planner.h"

/// The inside of the planner: what stands behind a suggestion, and what to ask next.
namespace tweehanden::scoring {

/// Those of `factors` with a need, most needed first.
[[nodiscard]] std::vector<int> neededFirst(const std::vector<double>& need, const std::vector<int>& factors);

/// Evidence that raises any of the factors, strongest contribution first, each once.
[[nodiscard]] std::vector<long long> evidenceBehind(const Profile& profile, const std::vector<int>& factors);

/// Up to three of the 36 that colour the reason: barriers that share an indicator with the factors, and promoters that
/// are there to build on. Related ones first, then the strongest.
[[nodiscard]] std::vector<int> supportsOf(const Model& model, const Profile& profile, const std::vector<int>& factors);

/// Unknown risk factors by weight, each with the concrete indicator that tells most and is not asked already.
[[nodiscard]] std::vector<NextQuestion> questionsFor(const Model& model, const Profile& profile);

/// Needed factors for which one side has no task in the model, most needed first.
[[nodiscard]] std::vector<int> oneSidedFactors(const Model& model, const std::vector<double>& need);

}  // namespace tweehanden::scoring
