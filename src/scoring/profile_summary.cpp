// SPDX-License-Identifier: EUPL-1.2
#include "scoring/profile_summary.h"

#include <algorithm>
#include <cmath>

namespace tweehanden::scoring {
namespace {

ClusterScore clusterScore(const Model& model, const std::vector<FactorScore>& factors, Cluster cluster) {
  ClusterScore result;
  result.cluster = cluster;
  double all = 0;
  double known = 0;
  double cubes = 0;
  for (std::size_t f = 0; f < model.factors.size(); ++f) {
    const Factor& factor = model.factors[f];
    if (factor.kind != FactorKind::Risk || factor.cluster != cluster) continue;
    ++result.count;
    all += factor.weight;
    if (factors[f].level == Level::Unknown) continue;
    ++result.known;
    known += factor.weight;
    cubes += factor.weight * factors[f].score * factors[f].score * factors[f].score;
  }
  if (known > 0) result.index = std::cbrt(cubes / known);
  if (all > 0) result.coverage = known / all;
  return result;
}

std::vector<int> strongestFirst(const Model& model, const std::vector<FactorScore>& factors, SystemLevel level,
                                FactorKind kind) {
  std::vector<int> result;
  for (std::size_t f = 0; f < model.factors.size(); ++f) {
    if (model.factors[f].kind == kind && model.factors[f].level == level) result.push_back(static_cast<int>(f));
  }
  std::sort(result.begin(), result.end(), [&factors](int a, int b) {
    const FactorScore& first = factors[static_cast<std::size_t>(a)];
    const FactorScore& second = factors[static_cast<std::size_t>(b)];
    const bool firstKnown = first.level != Level::Unknown;
    const bool secondKnown = second.level != Level::Unknown;
    if (firstKnown != secondKnown) return firstKnown;
    if (firstKnown && first.score != second.score) return first.score > second.score;
    return a < b;
  });
  return result;
}

}  // namespace

std::vector<ClusterScore> clusterScores(const Model& model, const std::vector<FactorScore>& factors) {
  std::vector<ClusterScore> result;
  for (const Cluster cluster : {Cluster::Bekendheid, Cluster::Vertrouwen, Cluster::Kwaliteit}) {
    result.push_back(clusterScore(model, factors, cluster));
  }
  return result;
}

std::vector<ForceField> forceFields(const Model& model, const std::vector<FactorScore>& factors) {
  std::vector<ForceField> result;
  for (const SystemLevel level : {SystemLevel::Macro, SystemLevel::Meso, SystemLevel::Micro}) {
    result.push_back({level, strongestFirst(model, factors, level, FactorKind::Barrier),
                      strongestFirst(model, factors, level, FactorKind::Promoter)});
  }
  return result;
}

}  // namespace tweehanden::scoring
