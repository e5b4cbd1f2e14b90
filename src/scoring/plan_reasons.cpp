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

std::vector<int> supportsOf(const PlanTables& tables, const Profile& profile, const std::vector<int>& factors) {
  std::set<int> related;
  for (const int factor : factors) {
    const auto& of = tables.related[static_cast<std::size_t>(factor)];
    related.insert(of.begin(), of.end());
  }
  std::vector<std::tuple<bool, double, int>> order;
  for (int f = 0; f < static_cast<int>(tables.model.factors.size()); ++f) {
    const Factor& factor = factorAt(tables.model, f);
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

}  // namespace tweehanden::scoring
