// SPDX-License-Identifier: EUPL-1.2
#include "scoring/engine.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>
#include <utility>

#include "scoring/profile_summary.h"

namespace tweehanden::scoring {
namespace {

/// The evidence of one key that counts, with what was said of that key on the same day and as surely (begin..end).
struct Counted {
  const Evidence* evidence = nullptr;
  const Evidence* const* begin = nullptr;
  const Evidence* const* end = nullptr;
  double mass = 0;  ///< certainty · decay, before the link's weight
};

/// Counted evidence of one factor with the weight of its link.
struct Linked {
  const Counted* counted = nullptr;
  double weight = 0;
};

bool sameKey(const Evidence& a, const Evidence& b) {
  return a.indicator == b.indicator && a.perspective == b.perspective && a.speaker == b.speaker &&
         a.subject == b.subject;
}

/// The canonical order of keys, and within a key the evidence that counts first (scoring.md, step 1).
bool countsBefore(const Model& model, const Evidence& a, const Evidence& b) {
  if (a.indicator != b.indicator) {
    return model.indicators[static_cast<std::size_t>(a.indicator)].id <
           model.indicators[static_cast<std::size_t>(b.indicator)].id;
  }
  const auto key = [](const Evidence& e) { return std::tie(e.perspective, e.speaker, e.subject); };
  if (key(a) != key(b)) return key(a) < key(b);
  if (a.on != b.on) return a.on > b.on;
  if (a.certainty != b.certainty) return a.certainty < b.certainty;
  if (a.severity != b.severity) return a.severity > b.severity;
  return std::tie(a.id, a.contact) < std::tie(b.id, b.contact);
}

double certaintyOf(const Parameters& parameters, domain::Certainty certainty) {
  switch (certainty) {
    case domain::Certainty::Sure: return parameters.certaintySure;
    case domain::Certainty::Likely: return parameters.certaintyLikely;
    case domain::Certainty::Unsure: return parameters.certaintyUnsure;
  }
  return 0;
}

/// Evidence that can count on a day, in the order of countsBefore.
std::vector<const Evidence*> usable(const Model& model, const std::vector<Evidence>& evidence, Date asOf,
                                    const std::vector<bool>& wantedIndicators) {
  std::vector<const Evidence*> sorted;
  sorted.reserve(evidence.size());
  for (const Evidence& one : evidence) {
    const bool counts = one.severity && one.on <= asOf && wantedIndicators[static_cast<std::size_t>(one.indicator)];
    if (counts) sorted.push_back(&one);
  }
  std::sort(sorted.begin(), sorted.end(),
            [&model](const Evidence* a, const Evidence* b) { return countsBefore(model, *a, *b); });
  return sorted;
}

/// Steps 1 and 2: one piece of evidence a key, in canonical order. Points into `sorted`.
std::vector<Counted> select(const Model& model, const std::vector<const Evidence*>& sorted, Date asOf) {
  std::vector<Counted> result;
  const Evidence* const* const last = sorted.data() + sorted.size();
  for (const Evidence* const* at = sorted.data(); at != last;) {
    const Evidence& first = **at;
    Counted counted{&first, at, at, 0};
    const Evidence* const* next = at;
    for (; next != last && sameKey(first, **next); ++next) {
      if ((*next)->on == first.on && (*next)->certainty == first.certainty) counted.end = next + 1;
    }
    const double halfLife = model.indicators[static_cast<std::size_t>(first.indicator)].halfLifeDays;
    const auto age = static_cast<double>(daysBetween(first.on, asOf));
    counted.mass = certaintyOf(model.parameters, first.certainty) * std::exp2(-age / halfLife);
    result.push_back(counted);
    at = next;
  }
  return result;
}

bool isScored(const Factor& factor, domain::Perspective perspective) {
  const auto& scored = factor.scoredPerspectives;
  return scored.empty() || std::find(scored.begin(), scored.end(), perspective) != scored.end();
}

/// Whether enough different contacts speak of the factor above the prior (risk.15). Counted over everything said on
/// the same day and as surely, so that no tie can lower a score when a severity is raised.
bool mayExceedPrior(const Model& model, const Factor& factor, const std::vector<Linked>& linked) {
  if (factor.contactsAbovePrior <= 1) return true;
  std::set<long long> contacts;
  for (const Linked& one : linked) {
    for (const Evidence* const* at = one.counted->begin; at != one.counted->end; ++at) {
      const Evidence& evidence = **at;
      const bool above = evidence.severity.value_or(0) > model.parameters.prior;
      if (evidence.contact != 0 && above) contacts.insert(evidence.contact);
    }
  }
  return static_cast<int>(contacts.size()) >= factor.contactsAbovePrior;
}

std::vector<Contribution> weigh(const Model& model, const Factor& factor, const std::vector<Linked>& linked) {
  const bool free = mayExceedPrior(model, factor, linked);
  std::vector<Contribution> result;
  result.reserve(linked.size());
  for (const Linked& one : linked) {
    const Evidence& evidence = *one.counted->evidence;
    Contribution contribution;
    contribution.evidence = evidence.id;
    contribution.serviceFact = evidence.serviceFact;
    contribution.indicator = evidence.indicator;
    contribution.perspective = evidence.perspective;
    contribution.mass = one.weight * one.counted->mass;
    const double severity = evidence.severity.value_or(0);  // usable() let none without one through
    contribution.severity = free ? severity : std::min(severity, model.parameters.prior);
    result.push_back(contribution);
  }
  return result;
}

/// Steps 3 and 7: the masses of each perspective.
void addPerspectives(const Parameters& parameters, FactorScore& factor) {
  for (const Contribution& one : factor.contributions) {
    PerspectiveScore& perspective = factor.perspectives[static_cast<std::size_t>(one.perspective)];
    perspective.mass += one.mass;
    perspective.severityMass += one.mass * one.severity;
  }
  for (PerspectiveScore& perspective : factor.perspectives) {
    perspective.heard = perspective.mass > 0;
    perspective.score = parameters.prior;
    if (!perspective.heard) continue;
    perspective.k = std::min(1.0, parameters.cap / perspective.mass);
    perspective.score = (parameters.priorMass * parameters.prior + perspective.severityMass) /
                        (parameters.priorMass + perspective.mass);
    perspective.mean = perspective.severityMass / perspective.mass;
  }
}

std::optional<double> mismatchOf(const Parameters& parameters, const FactorScore& factor) {
  double lowest = 1;
  double highest = 0;
  int heard = 0;
  for (const PerspectiveScore& one : factor.perspectives) {
    if (!one.heard || one.mass < parameters.mismatchMinMass) continue;
    ++heard;
    lowest = std::min(lowest, one.mean);
    highest = std::max(highest, one.mean);
  }
  if (heard < 2) return std::nullopt;
  return highest - lowest;
}

int sourcesOf(const std::vector<Linked>& linked) {
  std::set<std::pair<domain::Perspective, std::string>> sources;
  for (const Linked& one : linked) sources.emplace(one.counted->evidence->perspective, one.counted->evidence->speaker);
  return static_cast<int>(sources.size());
}

/// Steps 3 to 7 for one factor.
FactorScore scoreFactor(const Model& model, const Factor& factor, const std::vector<Linked>& linked) {
  const Parameters& parameters = model.parameters;
  FactorScore result;
  result.contributions = weigh(model, factor, linked);
  addPerspectives(parameters, result);
  for (const PerspectiveScore& one : result.perspectives) {
    result.mass += one.k * one.mass;
    result.severityMass += one.k * one.severityMass;
  }
  const double total = parameters.priorMass + result.mass;
  const bool silent = result.mass <= 0;
  result.score = silent ? parameters.prior : (parameters.priorMass * parameters.prior + result.severityMass) / total;
  for (Contribution& one : result.contributions) {
    const double k = result.perspectives[static_cast<std::size_t>(one.perspective)].k;
    one.value = k * one.mass * (one.severity - parameters.prior) / total;
  }
  result.level = levelOf(parameters, result.score, result.mass);
  result.mismatch = mismatchOf(parameters, result);
  result.sources = silent ? 0 : sourcesOf(linked);
  return result;
}

/// Scores the wanted factors anew into `profile`.
void scoreInto(const Model& model, const std::vector<Evidence>& evidence, Date asOf, const std::vector<bool>& wanted,
               Profile& profile) {
  std::vector<bool> indicators(model.indicators.size(), false);
  for (std::size_t i = 0; i < model.indicators.size(); ++i) {
    for (const Link& link : model.indicators[i].links) {
      if (wanted[static_cast<std::size_t>(link.factor)]) indicators[i] = true;
    }
  }
  const auto sorted = usable(model, evidence, asOf, indicators);
  const auto counted = select(model, sorted, asOf);
  std::vector<std::vector<Linked>> linked(model.factors.size());
  for (const Counted& one : counted) {
    for (const Link& link : model.indicators[static_cast<std::size_t>(one.evidence->indicator)].links) {
      const auto factor = static_cast<std::size_t>(link.factor);
      if (wanted[factor] && isScored(model.factors[factor], one.evidence->perspective)) {
        linked[factor].push_back({&one, link.weight});
      }
    }
  }
  for (std::size_t f = 0; f < model.factors.size(); ++f) {
    if (wanted[f]) profile.factors[f] = scoreFactor(model, model.factors[f], linked[f]);
  }
  profile.clusters = clusterScores(model, profile.factors);
  profile.forceFields = forceFields(model, profile.factors);
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

Profile score(const Model& model, const std::vector<Evidence>& evidence, Date asOf) {
  Profile profile;
  profile.modelVersion = model.version;
  profile.modelHash = model.hash;
  profile.asOf = asOf;
  profile.factors.resize(model.factors.size());
  scoreInto(model, evidence, asOf, std::vector<bool>(model.factors.size(), true), profile);
  return profile;
}

Profile rescore(const Model& model, const std::vector<Evidence>& evidence, Date asOf, const Profile& before,
                const std::vector<int>& touchedIndicators) {
  const bool comparable = before.asOf == asOf && before.modelVersion == model.version &&
                          before.modelHash == model.hash && before.factors.size() == model.factors.size();
  if (!comparable) return score(model, evidence, asOf);
  std::vector<bool> wanted(model.factors.size(), false);
  for (const int indicator : touchedIndicators) {
    for (const Link& link : model.indicators[static_cast<std::size_t>(indicator)].links) {
      wanted[static_cast<std::size_t>(link.factor)] = true;
    }
  }
  Profile profile = before;
  scoreInto(model, evidence, asOf, wanted, profile);
  return profile;
}

}  // namespace tweehanden::scoring
