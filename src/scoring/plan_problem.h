// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "scoring/plan_search.h"
#include "scoring/plan_tables.h"

/// The inside of the planner: one part of one case as a problem of choice, with what the guards keep out of it.
namespace tweehanden::scoring {

/// Pointers and spans are into the tables it was made from.
struct PartProblem {
  SearchProblem search;
  std::vector<const PlanOption*> open;  ///< parallel to search.options
  std::vector<std::pair<const PlanOption*, std::string>> blocked;
  std::vector<const PlanOption*> notOffered;
};

/// What may be chosen for needs, after the guards; a task done, running or accepted leaves less to do for others.
[[nodiscard]] PartProblem partProblem(const PlanTables& tables, const PlanContext& context,
                                      const std::vector<double>& need, domain::TaskPart part);

/// The factors of an option with a need, most needed first.
[[nodiscard]] std::vector<int> neededBy(const PlanOption& option, const std::vector<double>& need);

/// What the tasks present in one part leave of every need, by side (youth service, migrant organisation) and factor.
struct Remaining {
  std::vector<double> youth;
  std::vector<double> migrant;
};
[[nodiscard]] Remaining remainingAfter(const PlanTables& tables, const std::vector<std::string>& tasks,
                                       domain::TaskPart part);

}  // namespace tweehanden::scoring
