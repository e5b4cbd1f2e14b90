// SPDX-License-Identifier: EUPL-1.2
#include "scoring/plan_problem.h"

#include <algorithm>

#include "scoring/plan_reasons.h"

namespace tweehanden::scoring {
namespace {

bool needed(const std::vector<Touch>& touches, const std::vector<double>& need) {
  return std::any_of(touches.begin(), touches.end(),
                     [&need](const Touch& touch) { return need[static_cast<std::size_t>(touch.factor)] > 0; });
}

void leave(const std::vector<Touch>& touches, std::vector<double>& needs) {
  for (const Touch& touch : touches) needs[static_cast<std::size_t>(touch.factor)] *= touch.keep;
}

/// Sorts out one option: present, declined, not needed, kept out by a guard, or open to choose.
void consider(const PlanTables& tables, const PlanContext& context, const std::vector<double>& need,
              const PlanOption& option, const std::optional<PlanOption>* alone, PartProblem& problem) {
  const bool family = option.part == domain::TaskPart::Family;
  const bool present = family ? option.isAnyOf(context.done) || option.isAnyOf(context.accepted)
                              : option.isAnyOf(context.organisationPresent);
  if (present) {
    leave(option.youth, problem.search.youthNeed);
    leave(option.migrant, problem.search.migrantNeed);
    return;
  }
  if (option.isAnyOf(family ? context.declined : context.organisationDeclined)) return;
  if (!needed(option.youth, need) && !needed(option.migrant, need)) return;
  if (notOfferedByItself(option, context)) {
    problem.notOffered.push_back(&option);
  } else if (const auto guard = guardAgainst(tables.model, option, context)) {
    problem.blocked.emplace_back(&option, *guard);
    if (alone != nullptr && *alone) consider(tables, context, need, **alone, nullptr, problem);
  } else {
    problem.open.push_back(&option);
  }
}

}  // namespace

PartProblem partProblem(const PlanTables& tables, const PlanContext& context, const std::vector<double>& need,
                        domain::TaskPart part) {
  PartProblem problem;
  const PlanParameters& plan = tables.model.plan;
  problem.search.youthNeed = need;
  problem.search.migrantNeed = need;
  problem.search.cost = plan.taskCost;
  problem.search.limit = part == domain::TaskPart::Family ? plan.familyLimit : plan.organisationLimit;
  const PartTables& of = tables.parts[static_cast<std::size_t>(part)];
  for (std::size_t i = 0; i < of.options.size(); ++i) {
    consider(tables, context, need, of.options[i], &of.alone[i], problem);
  }
  std::sort(problem.open.begin(), problem.open.end(),
            [](const PlanOption* a, const PlanOption* b) { return a->task < b->task; });
  problem.search.options.reserve(problem.open.size());
  for (const PlanOption* option : problem.open) {
    problem.search.options.push_back({option->side != Side::MigrantOrganisation, option->side != Side::YouthService,
                                      option->youth, option->migrant});
  }
  return problem;
}

std::vector<int> neededBy(const PlanOption& option, const std::vector<double>& need) {
  std::vector<int> factors;
  std::set_union(option.youthFactors.begin(), option.youthFactors.end(), option.migrantFactors.begin(),
                 option.migrantFactors.end(), std::back_inserter(factors));
  return neededFirst(need, factors);
}

Remaining remainingAfter(const PlanTables& tables, const std::vector<std::string>& tasks, domain::TaskPart part) {
  const std::size_t count = tables.model.factors.size();
  Remaining remaining{std::vector<double>(count, 1.0), std::vector<double>(count, 1.0)};
  for (const PlanOption& option : tables.parts[static_cast<std::size_t>(part)].options) {
    if (!option.isAnyOf(tasks)) continue;
    leave(option.youth, remaining.youth);
    leave(option.migrant, remaining.migrant);
  }
  return remaining;
}

}  // namespace tweehanden::scoring
