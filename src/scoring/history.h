// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <vector>

#include "scoring/engine.h"

/// How a profile went over time: the highest it was, and where it is going (scoring.md, step 7).
namespace tweehanden::scoring {

/// A factor's score on one day, from what was known then.
struct ScorePoint {
  Date on;
  double score = 0;
  double mass = 0;
  Level level = Level::Unknown;
};

/// Against the score of `trend_days` ago. Unknown when it is unknown on either day; Silent when nothing was observed
/// since: then only time passed, and a score that sinks says nothing of the family.
enum class Trend { Unknown, Silent, Rising, Steady, Falling };

struct FactorHistory {
  std::vector<ScorePoint> points;  ///< each day on which something was observed of it, and the day asked for; ascending
  std::optional<ScorePoint> peak;  ///< the highest of the known points, the first of equals
  Trend trend = Trend::Unknown;
};

/// The history of every factor up to `asOf`, in the order of Model::factors.
[[nodiscard]] std::vector<FactorHistory> historiesOf(const Model& model, const std::vector<Evidence>& evidence,
                                                     Date asOf);

}  // namespace tweehanden::scoring
