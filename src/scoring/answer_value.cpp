// SPDX-License-Identifier: EUPL-1.2
#include "scoring/answer_value.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "scoring/plan_side_search.h"

namespace tweehanden::scoring {
namespace {

constexpr domain::TaskPart kParts[] = {domain::TaskPart::Family, domain::TaskPart::Organisation};
// Neither an id nor a voice of any record: a hypothetical answer stands beside what is there.
constexpr long long kHypothetical = std::numeric_limits<long long>::max();
constexpr const char* kUnheardVoice = "\x01";
// An answer is one of hundreds that are tried; a plan beyond this is left at the best found.
constexpr long long kNodes = 20'000;

/// The share of a need that the `limit` most effective of these touches take together.
double mostTaken(std::vector<double>& keeps, int limit) {
  std::sort(keeps.begin(), keeps.end());
  double left = 1;
  for (std::size_t i = 0; i < std::min(keeps.size(), static_cast<std::size_t>(std::max(limit, 0))); ++i) {
    left *= keeps[i];
  }
  return 1 - left;
}

/// What these options are worth in a problem, whether it offers them or not.
double worth(const SearchProblem& problem, const std::vector<const PlanOption*>& options) {
  SearchProblem fixed;
  fixed.youthNeed = problem.youthNeed;
  fixed.migrantNeed = problem.migrantNeed;
  fixed.cost = problem.cost;
  std::vector<int> all;
  for (const PlanOption* option : options) {
    all.push_back(static_cast<int>(all.size()));
    fixed.options.push_back({true, true, option->youth, option->migrant});
  }
  return valueOf(fixed, all);
}

}  // namespace

AnswerValue::AnswerValue(const PlanTables& tables, const std::vector<Evidence>& evidence, const Profile& profile,
                         const PlanContext& context)
    : m_tables(tables),
      m_profile(profile),
      m_context(context),
      m_scoring(tables.model),
      m_scorer(m_scoring),
      m_evidence(m_scoring, evidence),
      m_factors(profile.factors),
      m_need(needs(tables, profile.factors)) {
  planToday();
  measureCoverage();
}

void AnswerValue::planToday() {
  for (const domain::TaskPart part : kParts) {
    PartProblem problem = partProblem(m_tables, m_context, m_need, part);
    problem.search.nodeLimit = PlanLimits().nodes;
    const SearchResult best = bestChoice(problem.search);
    m_gap += best.gap;
    for (const int index : best.chosen) {
      m_chosen[static_cast<std::size_t>(part)].push_back(problem.open[static_cast<std::size_t>(index)]);
    }
  }
}

/// With every factor needed, everything that guards and limits allow is open: what could cover a factor at all.
void AnswerValue::measureCoverage() {
  const std::size_t count = m_need.size();
  m_covered.assign(count, 0.0);
  m_coverable.assign(count, 0.0);
  std::vector<double> everything(count, 0.0);
  for (std::size_t f = 0; f < count; ++f) everything[f] = m_tables.importance[f] > 0 ? 1.0 : 0.0;
  for (const domain::TaskPart part : kParts) {
    const PartProblem problem = partProblem(m_tables, m_context, everything, part);
    for (const bool youth : {true, false}) {
      const auto& present = youth ? problem.search.youthNeed : problem.search.migrantNeed;
      std::vector<std::vector<double>> keeps(count);
      for (const SearchOption& option : problem.search.options) {
        for (const Touch& touch : youth ? option.youth : option.migrant) {
          keeps[static_cast<std::size_t>(touch.factor)].push_back(touch.keep);
        }
      }
      std::vector<double> left(count, 1.0);
      for (const PlanOption* option : m_chosen[static_cast<std::size_t>(part)]) {
        for (const Touch& touch : youth ? option->youth : option->migrant) {
          left[static_cast<std::size_t>(touch.factor)] *= touch.keep;
        }
      }
      for (std::size_t f = 0; f < count; ++f) {
        m_covered[f] += present[f] * (1 - left[f]);
        m_coverable[f] += present[f] * mostTaken(keeps[f], problem.search.limit);
      }
    }
  }
}

std::vector<double> AnswerValue::needsAfter(int indicator, domain::Perspective perspective, double severity) {
  Evidence answer;
  answer.id = kHypothetical;
  answer.indicator = indicator;
  answer.severity = severity;
  answer.perspective = perspective;
  answer.speaker = kUnheardVoice;
  answer.on = m_profile.asOf;
  answer.contact = kHypothetical;
  const int place = m_evidence.add(m_scoring, answer);
  if (place < 0) return m_need;
  const std::vector<int>& touched = m_scoring.factorsOf(place);
  m_scorer.score(m_evidence, m_profile.asOf, touched, m_factors);
  std::vector<double> after = needs(m_tables, m_factors);
  m_evidence.remove(kHypothetical);
  for (const int factor : touched) {
    m_factors[static_cast<std::size_t>(factor)] = m_profile.factors[static_cast<std::size_t>(factor)];
  }
  return after;
}

/// U changes by each changed need times the share of it that a plan covers. Today's plan was best before, so another
/// can only win by covering more of what grew, or less of what shrank.
double AnswerValue::boundOf(const std::vector<double>& after) const {
  double bound = 0;
  for (std::size_t f = 0; f < after.size(); ++f) {
    const double change = after[f] - m_need[f];
    bound += change > 0 ? change * std::max(0.0, m_coverable[f] - m_covered[f]) : -change * m_covered[f];
  }
  return bound > kTie ? bound + m_gap : m_gap;
}

AnswerValue::Asked AnswerValue::ask(int indicator, domain::Perspective perspective) {
  const Indicator& question = m_tables.model.indicators[static_cast<std::size_t>(indicator)];
  double least = 1;
  double most = 0;
  for (const Answer& answer : question.answers) {
    if (!answer.severity) continue;
    least = std::min(least, *answer.severity);
    most = std::max(most, *answer.severity);
  }
  Asked asked;
  if (most <= least) return {0, {m_need, m_need}, {}};
  double weight = 0;
  double expected = 0;
  for (const Link& link : question.links) {
    const auto factor = static_cast<std::size_t>(link.factor);
    if (m_tables.model.factors[factor].kind != FactorKind::Risk) continue;
    weight += link.weight;
    expected += link.weight * m_profile.factors[factor].score;
  }
  if (weight > 0) asked.chance = std::clamp((expected / weight - least) / (most - least), 0.0, 1.0);
  asked.needs = {needsAfter(indicator, perspective, least), needsAfter(indicator, perspective, most)};
  for (const std::size_t answer : {0U, 1U}) asked.bounds[answer] = boundOf(asked.needs[answer]);
  return asked;
}

double AnswerValue::gainOf(const std::vector<double>& after) const {
  double gain = 0;
  for (const domain::TaskPart part : kParts) {
    PartProblem problem = partProblem(m_tables, m_context, after, part);
    const auto& today = m_chosen[static_cast<std::size_t>(part)];
    for (std::size_t i = 0; i < problem.open.size(); ++i) {
      const bool chosen = std::find(today.begin(), today.end(), problem.open[i]) != today.end();
      if (chosen) problem.search.start.push_back(static_cast<int>(i));
    }
    problem.search.nodeLimit = kNodes;
    gain += std::max(0.0, bestChoice(problem.search).value - worth(problem.search, today));
  }
  return gain;
}

double AnswerValue::expectedGain(const Asked& asked) const {
  double expected = 0;
  for (const std::size_t answer : {0U, 1U}) {
    const double chance = answer == 0 ? 1 - asked.chance : asked.chance;
    if (chance > 0 && asked.bounds[answer] > kTie) expected += chance * gainOf(asked.needs[answer]);
  }
  return expected;
}

}  // namespace tweehanden::scoring
