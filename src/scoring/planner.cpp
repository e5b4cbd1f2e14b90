// SPDX-License-Identifier: EUPL-1.2
#include "scoring/planner.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "scoring/plan_options.h"
#include "scoring/plan_reasons.h"
#include "scoring/plan_search.h"

namespace tweehanden::scoring {
namespace {

/// Plans one part, which has a U and limits of its own (docs/decisions/0002).
class PartPlanner {
 public:
  PartPlanner(const Model& model, const Profile& profile, const PlanContext& context, const std::vector<double>& need,
              domain::TaskPart part)
      : m_model(model), m_profile(profile), m_context(context), m_need(need), m_part(part) {
    m_problem.youthNeed = need;
    m_problem.migrantNeed = need;
    m_problem.cost = model.plan.taskCost;
    m_problem.limit = part == domain::TaskPart::Family ? model.plan.familyLimit : model.plan.organisationLimit;
  }

  void planInto(Plan& plan, long long nodes) {
    for (const PlanOption& option : optionsOf(m_model, m_part)) consider(option, plan);
    std::sort(m_open.begin(), m_open.end(), [](const auto& a, const auto& b) { return a.task < b.task; });
    for (const PlanOption& option : m_open) m_problem.options.push_back(searchOption(option));
    m_problem.nodeLimit = nodes;
    const SearchResult best = bestChoice(m_problem);
    plan.value += best.value;
    plan.gap += best.gap;
    for (const int chosen : best.chosen) plan.suggestions.push_back(suggestion(chosen, best.chosen));
  }

 private:
  [[nodiscard]] std::vector<int> neededBy(const PlanOption& option) const {
    std::set<int> factors(option.youthFactors.begin(), option.youthFactors.end());
    factors.insert(option.migrantFactors.begin(), option.migrantFactors.end());
    return neededFirst(m_need, {factors.begin(), factors.end()});
  }

  /// What a task takes off the need for each of its factors: less for each the more it touches.
  [[nodiscard]] std::vector<Touch> touches(const std::vector<int>& factors) const {
    std::vector<Touch> result;
    const auto breadth = static_cast<double>(factors.size());
    for (const int factor : factors) {
      if (m_need[static_cast<std::size_t>(factor)] <= 0) continue;
      result.push_back({factor, 1 - m_model.plan.effect / std::pow(breadth, m_model.plan.breadthExponent)});
    }
    return result;
  }

  [[nodiscard]] SearchOption searchOption(const PlanOption& option) const {
    return {option.side != Side::MigrantOrganisation, option.side != Side::YouthService, touches(option.youthFactors),
            touches(option.migrantFactors)};
  }

  /// A task done, running or accepted leaves less to do for others.
  void count(const PlanOption& option) {
    const SearchOption present = searchOption(option);
    for (const Touch& touch : present.youth) m_problem.youthNeed[static_cast<std::size_t>(touch.factor)] *= touch.keep;
    for (const Touch& touch : present.migrant) {
      m_problem.migrantNeed[static_cast<std::size_t>(touch.factor)] *= touch.keep;
    }
  }

  void consider(const PlanOption& option, Plan& plan) {
    const bool family = m_part == domain::TaskPart::Family;
    const bool present = family ? option.isAnyOf(m_context.done) || option.isAnyOf(m_context.accepted)
                                : option.isAnyOf(m_context.organisationPresent);
    if (present) return count(option);
    if (option.isAnyOf(family ? m_context.declined : m_context.organisationDeclined)) return;
    if (neededBy(option).empty()) return;
    if (notOfferedByItself(option, m_context)) {
      plan.notOffered.push_back({option.task});
    } else if (const auto guard = guardAgainst(option, m_context)) {
      plan.blocked.push_back({option.task, *guard});
      if (const auto alone = withoutPartner(option)) consider(*alone, plan);
    } else {
      m_open.push_back(option);
    }
  }

  [[nodiscard]] Suggestion suggestion(int index, const std::vector<int>& chosen) const {
    const PlanOption& option = m_open[static_cast<std::size_t>(index)];
    std::vector<int> others = chosen;
    others.erase(std::find(others.begin(), others.end(), index));
    Suggestion result;
    result.task = option.task;
    result.counterpart = option.counterpart;
    result.side = option.side;
    result.part = option.part;
    result.caseAction = option.caseAction;
    result.factors = neededBy(option);
    result.gain = valueOf(m_problem, chosen) - valueOf(m_problem, others);
    result.hours = option.hours;
    result.evidence = evidenceBehind(m_profile, result.factors);
    result.supports = supportsOf(m_model, m_profile, result.factors);
    return result;
  }

  const Model& m_model;
  const Profile& m_profile;
  const PlanContext& m_context;
  const std::vector<double>& m_need;
  domain::TaskPart m_part;
  SearchProblem m_problem;
  std::vector<PlanOption> m_open;
};

template <class Items>
void byTaskOnce(Items& items) {
  std::sort(items.begin(), items.end(), [](const auto& a, const auto& b) { return a.task < b.task; });
  const auto same = [](const auto& a, const auto& b) { return a.task == b.task; };
  items.erase(std::unique(items.begin(), items.end(), same), items.end());
}

/// The meldcode stands above everything; consent is asked only when there is something to share for.
std::vector<FirstStep> firstStepsOf(const PlanContext& context, const std::vector<Blocked>& blocked) {
  if (context.safetyConcernOpen) return {FirstStep::MeldcodeSteps};
  const bool waits =
      std::any_of(blocked.begin(), blocked.end(), [](const Blocked& one) { return one.guard == "consent"; });
  return waits ? std::vector{FirstStep::AskConsent} : std::vector<FirstStep>{};
}

}  // namespace

std::vector<double> needs(const Model& model, const Profile& profile) {
  const auto risks = std::count_if(model.factors.begin(), model.factors.end(),
                                   [](const Factor& one) { return one.kind == FactorKind::Risk; });
  const double raised = model.parameters.raisedFrom;
  std::vector<double> result(model.factors.size(), 0.0);
  for (std::size_t f = 0; f < model.factors.size(); ++f) {
    const Factor& factor = model.factors[f];
    const FactorScore& score = profile.factors[f];
    if (factor.kind != FactorKind::Risk || score.level == Level::Unknown) continue;
    const double importance = std::pow(static_cast<double>(risks) * factor.weight, model.plan.weightExponent);
    result[f] = importance * std::max(0.0, (score.score - raised) / (1 - raised));
  }
  return result;
}

Plan plan(const Model& model, const Profile& profile, const PlanContext& context, long long deadlineNodes) {
  Plan result;
  const std::vector<double> need = needs(model, profile);
  for (const domain::TaskPart part : {domain::TaskPart::Family, domain::TaskPart::Organisation}) {
    PartPlanner(model, profile, context, need, part).planInto(result, deadlineNodes);
  }
  std::sort(result.suggestions.begin(), result.suggestions.end(), [](const Suggestion& a, const Suggestion& b) {
    if (a.part != b.part) return a.part < b.part;
    if (a.side != b.side) return a.side < b.side;
    return a.gain != b.gain ? a.gain > b.gain : a.task < b.task;
  });
  byTaskOnce(result.blocked);
  byTaskOnce(result.notOffered);
  result.firstSteps = firstStepsOf(context, result.blocked);
  result.questions = questionsFor(model, profile);
  result.oneSided = oneSidedFactors(model, need);
  return result;
}

}  // namespace tweehanden::scoring
