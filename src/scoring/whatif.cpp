// SPDX-License-Identifier: EUPL-1.2
#include "scoring/whatif.h"

#include <algorithm>

#include "scoring/plan_problem.h"

namespace tweehanden::scoring {
namespace {

using domain::TaskPart;

/// A task in this family as far as it can be one; what is policy only counts for the organisation.
std::vector<std::string> tasksIn(const PlanTables& tables, const std::vector<std::string>& tasks, TaskPart part) {
  std::vector<std::string> ids;
  std::copy_if(tasks.begin(), tasks.end(), std::back_inserter(ids),
               [&](const std::string& task) { return partOf(tables, task) == part; });
  return ids;
}

std::vector<Evidence> supposed(const std::vector<Evidence>& evidence, const Hypothesis& hypothesis) {
  std::vector<Evidence> all;
  all.reserve(evidence.size() + hypothesis.added.size());
  for (const Evidence& one : evidence) {
    const auto& without = hypothesis.without;
    if (std::find(without.begin(), without.end(), one.id) == without.end()) all.push_back(one);
  }
  all.insert(all.end(), hypothesis.added.begin(), hypothesis.added.end());
  return all;
}

/// Those of `these` that `others` does not hold, as the same task in the same part.
std::vector<Suggestion> onlyIn(const std::vector<Suggestion>& these, const std::vector<Suggestion>& others) {
  std::vector<Suggestion> only;
  std::copy_if(these.begin(), these.end(), std::back_inserter(only), [&others](const Suggestion& one) {
    return std::none_of(others.begin(), others.end(),
                        [&one](const Suggestion& other) { return other.task == one.task && other.part == one.part; });
  });
  return only;
}

}  // namespace

std::optional<TaskPart> partOf(const PlanTables& tables, const std::string& task) {
  for (const TaskPart part : {TaskPart::Family, TaskPart::Organisation}) {
    for (const PlanOption& option : tables.parts[static_cast<std::size_t>(part)].options) {
      if (option.isAnyOf({task})) return part;
    }
  }
  return std::nullopt;
}

std::vector<double> expectedAfter(const PlanTables& tables, const Profile& profile,
                                  const std::vector<std::string>& tasks) {
  std::vector<double> scores;
  scores.reserve(profile.factors.size());
  for (const FactorScore& factor : profile.factors) scores.push_back(factor.score);
  const Remaining family = remainingAfter(tables, tasksIn(tables, tasks, TaskPart::Family), TaskPart::Family);
  const Remaining policy =
      remainingAfter(tables, tasksIn(tables, tasks, TaskPart::Organisation), TaskPart::Organisation);
  const double raised = tables.model.parameters.raisedFrom;
  for (std::size_t f = 0; f < scores.size(); ++f) {
    const bool known = profile.factors[f].level != Level::Unknown;
    if (tables.importance[f] <= 0 || !known || scores[f] <= raised) continue;
    const double left = (family.youth[f] * policy.youth[f] + family.migrant[f] * policy.migrant[f]) / 2;
    if (left < 1) scores[f] = raised + (scores[f] - raised) * left;
  }
  return scores;
}

WhatIf whatIf(const PlanTables& tables, const std::vector<Evidence>& evidence, const Profile& before,
              const PlanContext& context, const Plan& plan, const Hypothesis& hypothesis) {
  const Model& model = tables.model;
  WhatIf result;
  result.profile = score(model, supposed(evidence, hypothesis), before.asOf);
  result.scores = expectedAfter(tables, result.profile, hypothesis.tasks);
  for (std::size_t f = 0; f < result.scores.size(); ++f) {
    const FactorScore& was = before.factors[f];
    const Level level = levelOf(model.parameters, result.scores[f], result.profile.factors[f].mass);
    if (result.scores[f] == was.score && level == was.level) continue;
    result.changes.push_back({static_cast<int>(f), was.score, result.scores[f], was.level, level});
  }
  // The tasks count as present; planning from the expected scores as well would count them twice.
  PlanContext then = context;
  for (const std::string& task : hypothesis.tasks) {
    const auto part = partOf(tables, task);
    if (part) (*part == TaskPart::Family ? then.accepted : then.organisationPresent).push_back(task);
  }
  result.plan = scoring::plan(tables, result.profile, then);
  result.entering = onlyIn(result.plan.suggestions, plan.suggestions);
  result.leaving = onlyIn(plan.suggestions, result.plan.suggestions);
  return result;
}

}  // namespace tweehanden::scoring
