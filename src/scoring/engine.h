// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "domain/records.h"
#include "scoring/model.h"

/// The engine: from what was recorded to a drempelprofiel. Pure functions of model, evidence and day (scoring.md).
namespace tweehanden::scoring {

/// One piece of evidence. The whole input of the engine: no name, place, language or person in it.
struct Evidence {
  long long id = 0;  ///< of the observation or service fact
  bool serviceFact = false;
  int indicator = 0;               ///< index into Model::indicators
  std::optional<double> severity;  ///< nothing: asked, no evidence
  domain::Perspective perspective = domain::Perspective::YouthService;
  domain::Certainty certainty = domain::Certainty::Sure;
  std::string speaker;    ///< opaque key
  long long subject = 0;  ///< 0: the family; otherwise the organisation
  Date on;
  long long contact = 0;  ///< 0: none
};

/// The observations and service facts of a case as evidence. A colleague's label yields none (guard own_words).
/// Errors name the observation: unknown indicator, answer off the scale, NaN, a date after `today`.
[[nodiscard]] Result<std::vector<Evidence>> evidenceOf(const Model& model, const domain::Case& file, Date today);
/// The same for loose observations, such as those of a visit being written.
[[nodiscard]] Result<std::vector<Evidence>> evidenceOf(const Model& model,
                                                       const std::vector<domain::Observation>& observations,
                                                       Date today);

/// For evidence that evidenceOf() did not make: indicators the model has, severities from 0 to 1 (NaN is neither), no
/// date after `today`. The error's pointer is the place in the list, `/3/severity`; its first argument the id.
[[nodiscard]] Status checkEvidence(const Model& model, const std::vector<Evidence>& evidence, Date today);

enum class Level { Unknown, Low, Raised, High };
enum class MismatchWord { None, Small, Moderate, Large };

struct Contribution {
  long long evidence = 0;  ///< Evidence::id
  bool serviceFact = false;
  int indicator = 0;
  domain::Perspective perspective = domain::Perspective::YouthService;
  double mass = 0;      ///< m
  double severity = 0;  ///< v as counted
  double value = 0;     ///< k·m·(v − π)/(m0 + M)
};

struct PerspectiveScore {
  bool heard = false;       ///< any evidence with mass
  double mass = 0;          ///< M_p, uncapped
  double severityMass = 0;  ///< S_p
  double k = 1;             ///< min(1, C / M_p)
  double score = 0;         ///< on S_p, M_p alone
  double mean = 0;          ///< S_p / M_p
};

struct FactorScore {
  double score = 0;
  double mass = 0;          ///< M
  double severityMass = 0;  ///< S
  Level level = Level::Unknown;
  int sources = 0;                                 ///< different (perspective, speaker) behind it
  std::array<PerspectiveScore, 3> perspectives{};  ///< by Perspective
  std::optional<double> mismatch;                  ///< nothing unless two perspectives have enough mass
  std::vector<Contribution> contributions;         ///< in canonical order; they sum to score − π
};

struct Interval {
  double low = 0;
  double high = 1;
};

struct ClusterScore {
  Cluster cluster = Cluster::None;
  std::optional<double> index;  ///< nothing when no factor is known
  double coverage = 0;          ///< known weight / all weight
  int known = 0;
  int count = 0;
};

/// Barriers against promoters on one level (krachtenveld): factor indices, strongest first.
struct ForceField {
  SystemLevel level = SystemLevel::Micro;
  std::vector<int> barriers;
  std::vector<int> promoters;
};

struct Profile {
  std::string modelVersion;
  std::string modelHash;
  Date asOf;
  std::vector<FactorScore> factors;  ///< parallel to Model::factors
  std::vector<ClusterScore> clusters;
  std::vector<ForceField> forceFields;  ///< macro, meso, micro
};

/// Steps 1 to 7 of "From observations to a score", for every factor on day `asOf`.
/// Evidence later than `asOf` is ignored. Order and duplicates of evidence do not matter.
[[nodiscard]] Profile score(const Model& model, const std::vector<Evidence>& evidence, Date asOf);

/// Only the factors that `touched` indicators link to; the others are taken from `before`. Equal to score() to the last
/// bit.
[[nodiscard]] Profile rescore(const Model& model, const std::vector<Evidence>& evidence, Date asOf,
                              const Profile& before, const std::vector<int>& touchedIndicators);

/// The profile of factors scored by a Scorer: with clusters and force fields.
[[nodiscard]] Profile profileOf(const Model& model, std::vector<FactorScore> factors, Date asOf);

/// The 80 % interval of one factor, within 1e-5. Computed when shown.
[[nodiscard]] Interval interval(const Model& model, const FactorScore& factor);

[[nodiscard]] Level levelOf(const Parameters& parameters, double score, double mass);
[[nodiscard]] MismatchWord mismatchWord(const Parameters& parameters, double mismatch);

}  // namespace tweehanden::scoring
