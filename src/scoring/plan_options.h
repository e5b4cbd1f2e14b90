// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scoring/plan_search.h"
#include "scoring/planner.h"

/// The inside of the planner: what can be chosen, and what the guards keep out.
namespace tweehanden::scoring {

/// One thing to choose: a task, a joint pair, or tasks of the same text, which count once.
struct PlanOption {
  std::vector<const TaskTemplate*> members;  ///< by id
  std::string task;
  std::string counterpart;
  Side side = Side::YouthService;
  domain::TaskPart part = domain::TaskPart::Family;
  bool caseAction = false;
  std::vector<int> youthFactors;  ///< of the members of that side, ascending, once each
  std::vector<int> migrantFactors;
  std::vector<Touch> youth;  ///< what it leaves of the need for each of these factors
  std::vector<Touch> migrant;
  double hours = 0;  ///< of the longest member: a joint task takes both sides the same time

  [[nodiscard]] bool isAnyOf(const std::vector<std::string>& ids) const;
};

/// What can be chosen in one part, by task id. Points into the model.
[[nodiscard]] std::vector<PlanOption> optionsOf(const Model& model, domain::TaskPart part);

/// What is left of a joint option for the youth service alone: its tasks of the same text that are not joint
/// themselves.
[[nodiscard]] std::optional<PlanOption> withoutPartner(const Model& model, const PlanOption& option);

/// The guard that keeps an option out; nothing when it may be suggested. In this order: responsibility, safety first,
/// consent, own circle, language, overload.
[[nodiscard]] std::optional<std::string> guardAgainst(const Model& model, const PlanOption& option,
                                                      const PlanContext& context);

/// Whether an option is not suggested by itself, for the reason its template gives.
[[nodiscard]] bool notOfferedByItself(const PlanOption& option, const PlanContext& context);

}  // namespace tweehanden::scoring
