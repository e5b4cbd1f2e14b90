// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "scoring/plan_tables.h"

/// What would follow if: an expectation of the model under what U assumes, and never a prediction about a family
/// (docs/decisions/0012).
namespace tweehanden::scoring {

/// What is supposed.
struct Hypothesis {
  std::vector<Evidence> added;     ///< answers that were not given
  std::vector<long long> without;  ///< ids of evidence to leave out
  std::vector<std::string> tasks;  ///< templates, as if they were done: in this family where they can be
};

/// A factor that would stand otherwise.
struct FactorChange {
  int factor = 0;
  double before = 0;
  double after = 0;
  Level levelBefore = Level::Unknown;
  Level levelAfter = Level::Unknown;
};

struct WhatIf {
  Profile profile;                    ///< with and without the answers, before any task
  std::vector<double> scores;         ///< by factor, expected after the tasks
  std::vector<FactorChange> changes;  ///< by factor: score or level is another than before
  Plan plan;                          ///< what would be left to suggest
  std::vector<Suggestion> entering;   ///< suggested then and not now
  std::vector<Suggestion> leaving;    ///< suggested now and not then
};

/// The score of every factor that is expected once these tasks are done: what a raised factor has above the threshold
/// shrinks to the mean of what the tasks leave on both sides. Other factors keep their score.
[[nodiscard]] std::vector<double> expectedAfter(const PlanTables& tables, const Profile& profile,
                                                const std::vector<std::string>& tasks);

/// The part in which a task is supposed to be done; nothing when the model has no such task.
[[nodiscard]] std::optional<domain::TaskPart> partOf(const PlanTables& tables, const std::string& task);

/// What would change of `before` (the profile of `evidence`) and of `plan` in this context.
[[nodiscard]] WhatIf whatIf(const PlanTables& tables, const std::vector<Evidence>& evidence, const Profile& before,
                            const PlanContext& context, const Plan& plan, const Hypothesis& hypothesis);

}  // namespace tweehanden::scoring
