// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "scoring/engine.h"
#include "scoring/planner.h"

/// Models and evidence built by hand, so that a test says every number it rests on.
namespace tweehanden::test {

/// The day on which the built evidence is scored.
inline constexpr Date kDay{2026, 11, 22};

/// `number` gives id and cluster (1-5, 6-10, 11-17); weight 1/17.
[[nodiscard]] scoring::Factor aRiskFactor(int number);
[[nodiscard]] scoring::Factor aBarrier(const std::string& slug, scoring::SystemLevel level);
[[nodiscard]] scoring::Factor aPromoter(const std::string& slug, scoring::SystemLevel level);

/// A question with the answers "0" to "4" (severity answer / 4), "unknown" and "not_discussed".
[[nodiscard]] scoring::Indicator aQuestion(const std::string& id, std::vector<scoring::Link> links,
                                           double halfLife = 365);
[[nodiscard]] scoring::Indicator aDirect(const scoring::Factor& factor, int index);
[[nodiscard]] scoring::Indicator aRule(const std::string& id, int factor, std::vector<scoring::Threshold> thresholds);

[[nodiscard]] scoring::TaskTemplate aTask(const std::string& id, scoring::Owner owner, std::vector<int> factors,
                                          scoring::Horizon horizon = scoring::Horizon::Family);

/// All 17 risk factors with ranked weights, and nothing else. Call index() after adding to it.
[[nodiscard]] scoring::Model aModelOf17();

/// A small model with everything the engine treats apart: shared indicators, unequal half-lives, a factor that needs
/// two contacts (index 2), a factor the family does not score (index 3), a barrier (4) and a promoter (5).
[[nodiscard]] scoring::Model aSmallModel();

/// Sure evidence of today by the youth service, with the given id.
[[nodiscard]] scoring::Evidence anEvidence(long long id, int indicator, double severity);

/// A profile in which the given factors have the given scores with full mass, and all others are unknown.
[[nodiscard]] scoring::Profile aProfile(const scoring::Model& model,
                                        std::initializer_list<std::pair<int, double>> scores);
[[nodiscard]] scoring::Profile aProfile(const scoring::Model& model, const std::vector<std::pair<int, double>>& scores);

}  // namespace tweehanden::test
