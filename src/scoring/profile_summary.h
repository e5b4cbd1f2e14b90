// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "scoring/engine.h"

namespace tweehanden::scoring {

/// The cubic mean of the known risk factors of each cluster, weighted by ω, and how much of the weight is known.
[[nodiscard]] std::vector<ClusterScore> clusterScores(const Model& model, const std::vector<FactorScore>& factors);

/// Barriers against promoters, macro first: the known ones strongest first, then the unknown in the model's order.
[[nodiscard]] std::vector<ForceField> forceFields(const Model& model, const std::vector<FactorScore>& factors);

}  // namespace tweehanden::scoring
