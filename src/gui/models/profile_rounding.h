// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

namespace tweehanden::gui {

/// Contributions as whole hundredths that add up to round(100·score) − round(100·prior): largest remainder.
/// `values` sum to score − prior (scoring.md, step 6).
[[nodiscard]] std::vector<int> shownHundredths(const std::vector<double>& values, double prior, double score);

}  // namespace tweehanden::gui
