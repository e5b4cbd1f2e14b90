// SPDX-License-Identifier: EUPL-1.2
#include "scoring/planner.h"

#include <algorithm>

#include "scoring/plan_problem.h"
#include "scoring/plan_reasons.h"

namespace tweehanden::scoring {
namespace {

/// Plans one part, which has a U and limits of its own (docs/decisions/0002).
class PartPlanner {
 public:
  PartPlanner(const PlanTables& tables, const Profile& profile, const PlanContext& context,
              const std::vector<double>& need, domain::TaskPart part)
      : m_tables(tables),
        m_profile(profile),
        m_need(need),
        m_problem(partProblem(tables, context, need, part)),
        m_part(part) {}

  void planInto(Plan& plan, const PlanLimits& limits) {
    for (const PlanOption* option : m_problem.notOffered) plan.notOffered.push_back({option->task});
    for (const auto& [option, guard] : m_problem.blocked) plan.blocked.push_back({option->task, guard});
    m_problem.search.nodeLimit = limits.nodes;
    m_problem.search.stop = limits.stop;
    const SearchResult best = bestChoice(m_problem.search);
    plan.value += best.value;
    plan.gap += best.gap;
    for (const int chosen : best.chosen) plan.suggestions.push_back(suggestion(chosen, best.chosen));
  }

 private:
  [[nodiscard]] Suggestion suggestion(int index, const std::vector<int>& chosen) const {
    const PlanOption& option = *m_problem.open[static_cast<std::size_t>(index)];
    std::vector<int> others = chosen;
    others.erase(std::find(others.begin(), others.end(), index));
    Suggestion result;
    result.task = option.task;
    result.counterpart = option.counterpart;
    result.side = option.side;
    result.part = m_part;
    result.caseAction = option.caseAction;
    result.factors = neededBy(option, m_need);
    result.gain = valueOf(m_problem.search, chosen) - valueOf(m_problem.search, others);
    result.hours = option.hours;
    result.evidence = evidenceBehind(m_profile, result.factors);
    result.supports = supportsOf(m_tables, m_profile, result.factors);
    return result;
  }

  const PlanTables& m_tables;
  const Profile& m_profile;
  const std::vector<double>& m_need;
  PartProblem m_problem;
  domain::TaskPart m_part;
};

template <class Items>
void byTaskOnce(Items& items) {
  std::sort(items.begin(), items.end(), [](const auto& a, const auto& b) { return a.task < b.task; });
  const auto same = [](const auto& a, const auto& b) { return a.task == b.task; };
  items.erase(std::unique(items.begin(), items.end(), same), items.end());
}

/// While a concern about safety is open only what is about safety stands here: even feedback has to wait. Consent is
/// asked only when there is something to share for.
std::vector<FirstStep> firstStepsOf(const PlanContext& context, const std::vector<Blocked>& blocked) {
  std::vector<FirstStep> steps;
  if (context.safetyConcernOpen) {
    steps.push_back(FirstStep::MeldcodeSteps);
    if (context.safetyTalkToRepeat) steps.push_back(FirstStep::RepeatWithInterpreter);
    return steps;
  }
  const auto waits = [](const Blocked& one) { return one.guard == "consent"; };
  if (std::any_of(blocked.begin(), blocked.end(), waits)) steps.push_back(FirstStep::AskConsent);
  if (context.feedbackOwed) steps.push_back(FirstStep::GiveFeedback);
  if (context.answerOwed) steps.push_back(FirstStep::AnswerRequest);
  return steps;
}

}  // namespace

std::vector<double> needs(const Model& model, const Profile& profile) {
  return needs(PlanTables(model), profile.factors);
}

Plan plan(const Model& model, const Profile& profile, const PlanContext& context, long long deadlineNodes) {
  return plan(PlanTables(model), profile, context, PlanLimits{deadlineNodes, {}});
}

Plan plan(const PlanTables& tables, const Profile& profile, const PlanContext& context, const PlanLimits& limits) {
  Plan result;
  const std::vector<double> need = needs(tables, profile.factors);
  for (const domain::TaskPart part : {domain::TaskPart::Family, domain::TaskPart::Organisation}) {
    PartPlanner(tables, profile, context, need, part).planInto(result, limits);
  }
  std::sort(result.suggestions.begin(), result.suggestions.end(), [](const Suggestion& a, const Suggestion& b) {
    if (a.part != b.part) return a.part < b.part;
    if (a.side != b.side) return a.side < b.side;
    return a.gain != b.gain ? a.gain > b.gain : a.task < b.task;
  });
  byTaskOnce(result.blocked);
  byTaskOnce(result.notOffered);
  result.firstSteps = firstStepsOf(context, result.blocked);
  result.oneSided = neededFirst(need, tables.oneSided);
  if (context.load) result.loadLevel = domain::loadLevel(*context.load, loadLimits(tables.model));
  return result;
}

}  // namespace tweehanden::scoring
