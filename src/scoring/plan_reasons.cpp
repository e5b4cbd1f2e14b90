// SPDX-License-Identifier: EUPL-1.2
#include "scoring/plan_reasons.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace tweehanden::scoring {
namespace {

constexpr std::size_t kMostSupports = 3;

const Factor& factorAt(const Model& model, int index) { return model.factors[static_cast<std::size_t>(index)]; }
const FactorScore& scoreAt(const Profile& profile, int index) {
  return profile.factors[static_cast<std::size_t>(index)];
}

/// Factors that share an indicator with one of `factors`.
std::set<int> relatedTo(const Model& model, const std::vector<int>& factors) {
  std::set<int> related;
  for (const Indicator& indicator : model.indicators) {
    const bool touches = std::any_of(indicator.links.begin(), indicator.links.end(), [&factors](const Link& link) {
      return std::find(factors.begin(), factors.end(), link.factor) != factors.end();
    });
    if (!touches) continue;
    for (const Link& link : indicator.links) related.insert(link.factor);
  }
  return related;
}

/// The best indicator for a factor that `asked` does not hold; -1 when there is none.
int bestIndicator(const Model& model, int factor, const std::set<int>& asked) {
  int best = -1;
  std::tuple<bool, double> most{false, 0.0};
  for (std::size_t i = 0; i < model.indicators.size(); ++i) {
    const Indicator& indicator = model.indicators[i];
    if (indicator.kind == IndicatorKind::Rule || asked.contains(static_cast<int>(i))) continue;
    for (const Link& link : indicator.links) {
      const std::tuple<bool, double> tells{indicator.kind == IndicatorKind::Question, link.weight};
      if (link.factor != factor || tells <= most) continue;
      best = static_cast<int>(i);
      most = tells;
    }
  }
  return best;
}

bool hasTask(const Model& model, int factor, Owner owner) {
  return std::any_of(model.tasks.begin(), model.tasks.end(), [factor, owner](const TaskTemplate& task) {
    return task.owner == owner && std::find(task.factors.begin(), task.factors.end(), factor) != task.factors.end();
  });
}

}  // namespace

std::vector<int> neededFirst(const std::vector<double>& need, const std::vector<int>& factors) {
  std::vector<int> needed;
  for (const int factor : factors) {
    if (need[static_cast<std::size_t>(factor)] > 0) needed.push_back(factor);
  }
  std::sort(needed.begin(), needed.end(), [&need](int a, int b) {
    const double first = need[static_cast<std::size_t>(a)];
    const double second = need[static_cast<std::size_t>(b)];
    return first != second ? first > second : a < b;
  });
  return needed;
}

std::vector<long long> evidenceBehind(const Profile& profile, const std::vector<int>& factors) {
  std::map<long long, double> strongest;
  for (const int factor : factors) {
    for (const Contribution& one : scoreAt(profile, factor).contributions) {
      if (one.value > 0) strongest[one.evidence] = std::max(strongest[one.evidence], one.value);
    }
  }
  std::vector<std::pair<double, long long>> order;
  order.reserve(strongest.size());
  for (const auto& [id, value] : strongest) order.emplace_back(-value, id);
  std::sort(order.begin(), order.end());
  std::vector<long long> ids;
  ids.reserve(order.size());
  for (const auto& [value, id] : order) ids.push_back(id);
  return ids;
}

std::vector<int> supportsOf(const Model& model, const Profile& profile, const std::vector<int>& factors) {
  const std::set<int> related = relatedTo(model, factors);
  std::vector<std::tuple<bool, double, int>> order;
  for (int f = 0; f < static_cast<int>(model.factors.size()); ++f) {
    const Factor& factor = factorAt(model, f);
    const FactorScore& score = scoreAt(profile, f);
    if (factor.kind == FactorKind::Risk || score.level == Level::Unknown || score.level == Level::Low) continue;
    const bool isRelated = related.contains(f);
    if (isRelated || factor.kind == FactorKind::Promoter) order.emplace_back(!isRelated, -score.score, f);
  }
  std::sort(order.begin(), order.end());
  std::vector<int> supports;
  for (const auto& [unrelated, strength, factor] : order) {
    if (supports.size() < kMostSupports) supports.push_back(factor);
  }
  return supports;
}

std::vector<NextQuestion> questionsFor(const Model& model, const Profile& profile) {
  std::vector<int> unknown;
  for (int f = 0; f < static_cast<int>(model.factors.size()); ++f) {
    const bool risk = factorAt(model, f).kind == FactorKind::Risk;
    if (risk && scoreAt(profile, f).level == Level::Unknown) unknown.push_back(f);
  }
  std::sort(unknown.begin(), unknown.end(), [&model](int one, int other) {
    const double first = factorAt(model, one).weight;
    const double second = factorAt(model, other).weight;
    return first != second ? first > second : one < other;
  });
  std::vector<NextQuestion> questions;
  std::set<int> asked;
  for (const int factor : unknown) {
    if (static_cast<int>(questions.size()) >= model.plan.questionLimit) break;
    const int indicator = bestIndicator(model, factor, asked);
    if (indicator < 0) continue;
    asked.insert(indicator);
    questions.push_back({factor, indicator});
  }
  return questions;
}

std::vector<int> oneSidedFactors(const Model& model, const std::vector<double>& need) {
  std::vector<int> oneSided;
  for (int f = 0; f < static_cast<int>(need.size()); ++f) {
    const bool both = hasTask(model, f, Owner::YouthService) && hasTask(model, f, Owner::MigrantOrganisation);
    if (!both) oneSided.push_back(f);
  }
  return neededFirst(need, oneSided);
}

}  // namespace tweehanden::scoring
