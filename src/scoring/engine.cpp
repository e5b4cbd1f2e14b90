// SPDX-License-Identifier: EUPL-1.2
#include "scoring/engine.h"

#include <algorithm>

#include "scoring/profile_summary.h"
#include "scoring/scorer.h"

namespace tweehanden::scoring {
namespace {

/// The factors that any of the indicators links to, ascending and once each.
std::vector<int> factorsOf(const Model& model, const std::vector<int>& indicators) {
  std::vector<int> factors;
  for (const int indicator : indicators) {
    for (const Link& link : model.indicators[static_cast<std::size_t>(indicator)].links) factors.push_back(link.factor);
  }
  std::sort(factors.begin(), factors.end());
  factors.erase(std::unique(factors.begin(), factors.end()), factors.end());
  return factors;
}

}  // namespace

Level levelOf(const Parameters& parameters, double score, double mass) {
  if (mass < parameters.unknownBelow) return Level::Unknown;
  if (score < parameters.raisedFrom) return Level::Low;
  return score < parameters.highFrom ? Level::Raised : Level::High;
}

MismatchWord mismatchWord(const Parameters& parameters, double mismatch) {
  if (mismatch < parameters.mismatchSmall) return MismatchWord::None;
  if (mismatch < parameters.mismatchModerate) return MismatchWord::Small;
  return mismatch < parameters.mismatchLarge ? MismatchWord::Moderate : MismatchWord::Large;
}

Profile profileOf(const Model& model, std::vector<FactorScore> factors, Date asOf) {
  Profile profile{model.version, model.hash, asOf, std::move(factors), {}, {}};
  profile.clusters = clusterScores(model, profile.factors);
  profile.forceFields = forceFields(model, profile.factors);
  return profile;
}

Profile score(const Model& model, const std::vector<Evidence>& evidence, Date asOf) {
  const ScoringTables tables(model);
  std::vector<FactorScore> factors;
  Scorer(tables).score(CaseEvidence(tables, evidence), asOf, factors);
  return profileOf(model, std::move(factors), asOf);
}

Profile rescore(const Model& model, const std::vector<Evidence>& evidence, Date asOf, const Profile& before,
                const std::vector<int>& touchedIndicators) {
  const bool comparable = before.asOf == asOf && before.modelVersion == model.version &&
                          before.modelHash == model.hash && before.factors.size() == model.factors.size();
  if (!comparable) return score(model, evidence, asOf);
  const ScoringTables tables(model);
  std::vector<FactorScore> factors = before.factors;
  Scorer(tables).score(CaseEvidence(tables, evidence), asOf, factorsOf(model, touchedIndicators), factors);
  return profileOf(model, std::move(factors), asOf);
}

}  // namespace tweehanden::scoring
