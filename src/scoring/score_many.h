// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <stop_token>
#include <vector>

#include "scoring/case_evidence.h"

namespace tweehanden::scoring {

/// A factor of one case among many: enough for its level (levelOf), without contributions.
struct FactorBrief {
  double score = 0;
  double mass = 0;
};

/// Scores many cases on a day, on `threads` threads (at least 1). `results` holds the factors of the first case, then
/// those of the second, and so on: cases × factors. The same bits as score(). Asked to stop it leaves the rest as it
/// was and answers false.
[[nodiscard]] bool scoreMany(const ScoringTables& tables, std::span<const CaseEvidence> cases, Date asOf,
                             unsigned threads, std::span<FactorBrief> results, const std::stop_token& stop = {});

}  // namespace tweehanden::scoring
