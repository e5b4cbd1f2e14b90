// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "scoring/model.h"
#include "scoring/score_many.h"
#include "store/store.h"

/// How a profile is written in the store: a letter for the level of each factor of the model, in its order, and four
/// digits each for score (ten-thousandths) and mass (hundredths, at most 99.99). Without intervals and contributions.
namespace tweehanden::app {

[[nodiscard]] store::StoredProfile packProfile(const scoring::Model& model,
                                               std::span<const scoring::FactorBrief> factors,
                                               const store::StaleProfile& of, Date on);

/// The levels, one for each factor; nothing when it is not one of this model and day.
[[nodiscard]] std::optional<std::vector<scoring::Level>> unpackLevels(const scoring::Model& model,
                                                                      const store::StoredProfile& profile, Date on);
/// Scores and masses as they were rounded; empty when it is not one of this model.
[[nodiscard]] std::vector<scoring::FactorBrief> unpackFactors(const scoring::Model& model,
                                                              const store::StoredProfile& profile);

}  // namespace tweehanden::app
