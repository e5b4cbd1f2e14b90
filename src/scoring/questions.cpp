// SPDX-License-Identifier: EUPL-1.2
#include "scoring/questions.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

#include "scoring/answer_value.h"
#include "scoring/plan_side_search.h"

namespace tweehanden::scoring {
namespace {

using domain::Perspective;

constexpr Perspective kOrder[] = {Perspective::Family, Perspective::YouthService, Perspective::MigrantOrganisation};

/// The newest that one side said on one question.
struct Said {
  Date on;
  bool usable = false;  ///< sure or likely
};

/// What may be asked in this case.
class Candidates {
 public:
  struct Candidate {
    int factor = 0;
    int indicator = 0;
    Perspective perspective = Perspective::Family;
    double weight = 0;  ///< of the link
    bool concrete = true;
  };

  Candidates(const PlanTables& tables, const std::vector<Evidence>& evidence, const Profile& profile,
             const PlanContext& context)
      : m_model(tables.model), m_profile(profile), m_partner(context.consent && !context.safetyConcernOpen) {
    for (const Evidence& one : evidence) hear(one);
    m_open.reserve(m_model.factors.size());
    for (std::size_t f = 0; f < m_model.factors.size(); ++f) m_open.push_back(isOpen(f));
  }

  /// The judgement of a factor itself is asked only where no concrete question is left.
  [[nodiscard]] std::vector<Candidate> list() const {
    std::vector<Candidate> all;
    std::vector<bool> concrete(m_model.factors.size());
    for (std::size_t i = 0; i < m_model.indicators.size(); ++i) {
      if (m_model.indicators[i].kind == IndicatorKind::Rule) continue;
      const auto candidate = candidateOf(static_cast<int>(i));
      if (!candidate) continue;
      all.push_back(*candidate);
      if (candidate->concrete) concrete[static_cast<std::size_t>(candidate->factor)] = true;
    }
    std::erase_if(all, [&concrete](const Candidate& one) {
      return !one.concrete && concrete[static_cast<std::size_t>(one.factor)];
    });
    return all;
  }

 private:
  void hear(const Evidence& one) {
    if (one.on > m_profile.asOf) return;
    const bool usable = one.severity && one.certainty != domain::Certainty::Unsure;
    const auto [at, fresh] = m_said.try_emplace({one.indicator, one.perspective}, Said{one.on, usable});
    if (fresh) return;
    // What was usable stays so until it has aged, whatever was left open later.
    if (usable == at->second.usable) {
      at->second.on = std::max(at->second.on, one.on);
    } else if (usable) {
      at->second = {one.on, true};
    }
  }

  /// A risk factor that is unknown, or whose interval holds one of the thresholds.
  [[nodiscard]] bool isOpen(std::size_t f) const {
    if (m_model.factors[f].kind != FactorKind::Risk) return false;
    const FactorScore& score = m_profile.factors[f];
    if (score.level == Level::Unknown) return true;
    const Interval range = interval(m_model, score);
    const auto holds = [&range](double threshold) { return range.low < threshold && threshold < range.high; };
    return holds(m_model.parameters.raisedFrom) || holds(m_model.parameters.highFrom);
  }

  [[nodiscard]] bool mayAsk(int indicator, Perspective perspective) const {
    const auto said = m_said.find({indicator, perspective});
    if (said == m_said.end()) return true;
    const auto age = static_cast<double>(daysBetween(said->second.on, m_profile.asOf));
    if (said->second.usable) return age > m_model.indicators[static_cast<std::size_t>(indicator)].halfLifeDays;
    return age > m_model.plan.askAgainDays;
  }

  /// A side that counts for the factor and has not spoken of it goes first, the family before the others.
  [[nodiscard]] std::optional<Perspective> whomToAsk(int factor, int indicator) const {
    const auto f = static_cast<std::size_t>(factor);
    const auto& scored = m_model.factors[f].scoredPerspectives;
    for (const bool heard : {false, true}) {
      for (const Perspective side : kOrder) {
        const bool counts = scored.empty() || std::find(scored.begin(), scored.end(), side) != scored.end();
        const bool reachable = side != Perspective::MigrantOrganisation || m_partner;
        const bool spoke = m_profile.factors[f].perspectives[static_cast<std::size_t>(side)].heard;
        if (counts && reachable && spoke == heard && mayAsk(indicator, side)) return side;
      }
    }
    return std::nullopt;
  }

  /// About the open factor it tells most of: an unknown one first, then by ω times weight.
  [[nodiscard]] std::optional<Candidate> candidateOf(int indicator) const {
    const Indicator& question = m_model.indicators[static_cast<std::size_t>(indicator)];
    std::optional<Candidate> best;
    std::tuple<bool, double> most{false, -1.0};
    for (const Link& link : question.links) {
      const auto f = static_cast<std::size_t>(link.factor);
      if (!m_open[f]) continue;
      const std::tuple<bool, double> tells{m_profile.factors[f].level == Level::Unknown,
                                           m_model.factors[f].weight * link.weight};
      if (best && tells <= most) continue;
      const auto side = whomToAsk(link.factor, indicator);
      if (!side) continue;
      best = Candidate{link.factor, indicator, *side, link.weight, question.kind == IndicatorKind::Question};
      most = tells;
    }
    return best;
  }

  const Model& m_model;
  const Profile& m_profile;
  bool m_partner;
  std::map<std::pair<int, Perspective>, Said> m_said;
  std::vector<bool> m_open;
};

/// More valuable first; of equals the weightier factor, then the stronger link, then the order of the model.
bool goesBefore(const Model& model, const NextQuestion& a, double linkA, const NextQuestion& b, double linkB) {
  if (std::abs(a.value - b.value) > kTie) return a.value > b.value;
  const double weightA = model.factors[static_cast<std::size_t>(a.factor)].weight;
  const double weightB = model.factors[static_cast<std::size_t>(b.factor)].weight;
  if (weightA != weightB) return weightA > weightB;
  if (linkA != linkB) return linkA > linkB;
  return std::tie(a.factor, a.indicator) < std::tie(b.factor, b.indicator);
}

/// The best question of each factor so far, the most valuable first.
class Shortlist {
 public:
  Shortlist(const Model& model, std::size_t limit) : m_model(model), m_limit(limit) {}

  void offer(const NextQuestion& question, double link) {
    const auto same = std::find_if(m_list.begin(), m_list.end(),
                                   [&](const auto& one) { return one.first.factor == question.factor; });
    const auto before = [this](const auto& a, const auto& b) {
      return goesBefore(m_model, a.first, a.second, b.first, b.second);
    };
    const std::pair entry(question, link);
    if (same != m_list.end()) {
      if (!before(entry, *same)) return;
      m_list.erase(same);
    }
    m_list.insert(std::upper_bound(m_list.begin(), m_list.end(), entry, before), entry);
  }

  /// Nothing that is worth less can still come among those shown.
  [[nodiscard]] double worthAtLeast() const { return m_list.size() < m_limit ? -1.0 : m_list[m_limit - 1].first.value; }

  [[nodiscard]] std::vector<NextQuestion> first() const {
    std::vector<NextQuestion> questions;
    for (const auto& [question, link] : m_list) {
      if (questions.size() < m_limit) questions.push_back(question);
    }
    return questions;
  }

 private:
  const Model& m_model;
  std::size_t m_limit;
  std::vector<std::pair<NextQuestion, double>> m_list;
};

}  // namespace

std::vector<NextQuestion> questionsFor(const PlanTables& tables, const std::vector<Evidence>& evidence,
                                       const Profile& profile, const PlanContext& context, int limit) {
  if (limit <= 0) return {};
  const auto candidates = Candidates(tables, evidence, profile, context).list();
  AnswerValue values(tables, evidence, profile, context);
  std::vector<std::pair<AnswerValue::Asked, std::size_t>> asked;
  asked.reserve(candidates.size());
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    asked.emplace_back(values.ask(candidates[i].indicator, candidates[i].perspective), i);
  }
  std::stable_sort(asked.begin(), asked.end(),
                   [](const auto& a, const auto& b) { return a.first.bound() > b.first.bound(); });
  Shortlist shortlist(tables.model, static_cast<std::size_t>(limit));
  for (const auto& [one, at] : asked) {
    if (one.bound() < shortlist.worthAtLeast() - kTie) break;
    const auto& candidate = candidates[at];
    shortlist.offer({candidate.factor, candidate.indicator, candidate.perspective, values.expectedGain(one)},
                    candidate.weight);
  }
  return shortlist.first();
}

std::vector<NextQuestion> questionsFor(const Model& model, const std::vector<Evidence>& evidence,
                                       const Profile& profile, const PlanContext& context) {
  return questionsFor(PlanTables(model), evidence, profile, context, model.plan.questionLimit);
}

double valueOfAsking(const PlanTables& tables, const std::vector<Evidence>& evidence, const Profile& profile,
                     const PlanContext& context, int indicator, Perspective perspective) {
  AnswerValue values(tables, evidence, profile, context);
  return values.expectedGain(values.ask(indicator, perspective));
}

}  // namespace tweehanden::scoring
