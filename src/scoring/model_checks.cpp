// SPDX-License-Identifier: EUPL-1.2
// Parameters, factors and weights: the rules that no schema can say.
#include <algorithm>
#include <set>

#include "scoring/model_draft.h"

namespace tweehanden::scoring {
namespace {

struct NumberRule {
  bool holds;
  const char* field;
  const char* reason;
  const char* detail;
};

Status firstBroken(const Place& place, std::initializer_list<NumberRule> rules) {
  for (const NumberRule& rule : rules) {
    if (!rule.holds) return fail(modelRefusal(place.at(rule.field), rule.reason, rule.detail));
  }
  return {};
}

std::size_t riskFactors(const Model& model) {
  return static_cast<std::size_t>(std::count_if(model.factors.begin(), model.factors.end(),
                                                [](const Factor& one) { return one.kind == FactorKind::Risk; }));
}

const Factor* riskFactor(const Model& model, const std::string& id) {
  const auto index = model.factorIndex(id);
  if (!index) return nullptr;
  const Factor& factor = model.factors[static_cast<std::size_t>(*index)];
  return factor.kind == FactorKind::Risk ? &factor : nullptr;
}

std::string expectedPrefix(const Factor& factor) {
  switch (factor.kind) {
    case FactorKind::Risk: return "risk." + std::to_string(factor.number);
    case FactorKind::Barrier: return "barrier.";
    case FactorKind::Promoter: return "promoter.";
  }
  return {};
}

Status checkFactor(const Draft& draft, std::size_t i, std::set<int>& numbers) {
  const Factor& factor = draft.model.factors[i];
  const Place& place = draft.factors[i];
  const std::string prefix = expectedPrefix(factor);
  const bool risk = factor.kind == FactorKind::Risk;
  if (risk ? factor.id != prefix : !factor.id.starts_with(prefix)) {
    return fail(modelRefusal(place.at("id"), "factor_id", "the id does not follow from kind and number", factor.id));
  }
  const auto count = static_cast<int>(riskFactors(draft.model));
  if (risk && (factor.number > count || !numbers.insert(factor.number).second)) {
    return fail(modelRefusal(place.at("number"), "factor_number", "the numbers of risk factors must run from 1 on",
                             std::to_string(factor.number)));
  }
  if (risk ? factor.level != SystemLevel::None : factor.cluster != Cluster::None) {
    return fail(modelRefusal(place, "factor_kind", "a risk factor has a cluster, the others a level", factor.id));
  }
  if (!draft.model.sources.contains(factor.source.document)) {
    return fail(modelRefusal(place.at("source").at("document"), "unknown_source",
                             "a source that the manifest does not name", factor.source.document));
  }
  return {};
}

}  // namespace

Status checkParameters(const Draft& draft) {
  const Parameters& p = draft.model.parameters;
  // Below this mass on either side the mean of the Beta leaves its own 80 % interval.
  constexpr double kLeastPriorMass = 0.05;
  const double thinnest = p.priorMass * std::min(p.prior, 1 - p.prior);
  const auto scoring = firstBroken(
      draft.manifest.at("parameters"),
      {{p.priorMass >= 0.25, "prior_mass", "prior_mass", "the prior mass must be at least 0.25"},
       {thinnest >= kLeastPriorMass, "prior", "prior", "the prior is so near 0 or 1 that scores leave their interval"},
       {p.cap > 0, "cap", "cap", "the cap must be above 0"},
       {p.unknownBelow > 0 && p.unknownBelow <= p.cap, "unknown_below", "unknown_below",
        "the mass for a known factor must be above 0 and within one perspective's cap"},
       {p.prior < p.raisedFrom, "raised_from", "thresholds", "raised must begin above the prior"},
       {p.raisedFrom < p.highFrom, "high_from", "thresholds", "high must begin above raised"},
       {p.highFrom < 1, "high_from", "thresholds", "high must begin below 1"},
       {p.intervalLow > 0 && p.intervalLow < 0.5, "interval_low", "interval", "the lower percentile must be under 0.5"},
       {p.intervalHigh > 0.5 && p.intervalHigh < 1, "interval_high", "interval",
        "the upper percentile must be above 0.5"},
       {p.mismatchMinMass > 0, "mismatch_min_mass", "mismatch", "the mass for a mismatch must be above 0"},
       {p.mismatchSmall < p.mismatchModerate, "mismatch_moderate", "mismatch", "moderate must begin above small"},
       {p.mismatchModerate < p.mismatchLarge, "mismatch_large", "mismatch", "large must begin above moderate"},
       {p.certaintyLikely <= p.certaintySure, "certainty", "certainty", "likely weighs more than sure"},
       {p.certaintyUnsure <= p.certaintyLikely, "certainty", "certainty", "unsure weighs more than likely"}});
  if (!scoring) return scoring;
  const LoadParameters& load = draft.model.load;
  return firstBroken(draft.manifest.at("load"),
                     {{load.warnFrom <= load.limit, "warn_from", "load", "the warning comes after the limit"}});
}

Status checkFactors(const Draft& draft) {
  std::set<std::string> ids;
  std::set<int> numbers;
  for (std::size_t i = 0; i < draft.model.factors.size(); ++i) {
    if (!ids.insert(draft.model.factors[i].id).second) {
      return fail(modelRefusal(draft.factors[i].at("id"), "duplicate_id", "two factors with one id",
                               draft.model.factors[i].id));
    }
    if (auto checked = checkFactor(draft, i, numbers); !checked) return checked;
  }
  return {};
}

Status applyWeights(Draft& draft) {
  std::vector<int> ranked;
  for (std::size_t i = 0; i < draft.ranking.size(); ++i) {
    const Factor* factor = riskFactor(draft.model, draft.ranking[i]);
    if (factor == nullptr) {
      return fail(modelRefusal(draft.manifest.at("ranking").at(i), "ranking", "only risk factors are ranked",
                               draft.ranking[i]));
    }
    ranked.push_back(factor->number);
  }
  for (const auto& [id, weight] : draft.weights) {
    if (riskFactor(draft.model, id) == nullptr || weight > 1) {
      return fail(modelRefusal(draft.manifest.at("weights").at(id), "weight", "a weight of a risk factor up to 1", id));
    }
  }
  const auto weights = rankOrderCentroidWeights(ranked, static_cast<int>(riskFactors(draft.model)));
  for (Factor& factor : draft.model.factors) {
    if (factor.kind != FactorKind::Risk) continue;
    const auto own = draft.weights.find(factor.id);
    factor.weight = own != draft.weights.end() ? own->second : weights[static_cast<std::size_t>(factor.number - 1)];
  }
  return {};
}

}  // namespace tweehanden::scoring
