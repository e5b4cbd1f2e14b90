// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scoring/engine.h"

/// Why a factor stands where it stands, and what would move it. Pure functions; every "would" is found by scoring
/// again.
namespace tweehanden::scoring {

/// One piece of evidence that counts, with how much of the score rests on it.
struct ExplainedEvidence {
  long long evidence = 0;  ///< Evidence::id
  bool serviceFact = false;
  int indicator = 0;
  domain::Perspective perspective = domain::Perspective::YouthService;
  domain::Certainty certainty = domain::Certainty::Sure;
  std::string speaker;  ///< opaque key
  Date on;
  long long ageDays = 0;
  double halfLifeDays = 0;
  double left = 1;          ///< 2^(-age / half-life): what age has left of its weight
  double mass = 0;          ///< m
  double severity = 0;      ///< v as counted
  double contribution = 0;  ///< they sum to score - prior
  double share = 0;         ///< k·m / (m0 + M): the part of the score that rests on it
};

/// Without this one observation or service fact the factor would have another level.
struct Removal {
  long long evidence = 0;
  bool serviceFact = false;
  Level level = Level::Unknown;  ///< that it would have
  double score = 0;
};

/// An answer that has not been given: sure, on the day of the explanation, in a contact of its own.
struct NewAnswer {
  int indicator = 0;
  std::string answer;  ///< code on the indicator's scale
  double severity = 0;
  domain::Perspective perspective = domain::Perspective::Family;
  std::string speaker;    ///< a voice heard before in this perspective, or kOtherVoice
  long long subject = 0;  ///< Evidence::subject
};

/// The speaker of a NewAnswer that would come from someone not heard before; no key of a voice reads so.
inline constexpr const char* kOtherVoice = "?";

/// With these answers added the factor would have this level.
struct Change {
  Level level = Level::Unknown;
  double score = 0;
  std::vector<NewAnswer> answers;  ///< one; two when no single answer reaches any level on that side
};

struct Explanation {
  int factor = 0;
  Date on;
  FactorScore score;
  std::vector<ExplainedEvidence> evidence;  ///< largest share first
  std::vector<Removal> removals;            ///< single ones only, by kind and id
  std::vector<Change> changes;              ///< by level; within a level the one that moves the score least first
};

/// Explains one factor on a day. `removals` are complete for single pieces of evidence and say nothing of two taken
/// away together. `changes`: for every other level up to three single answers to different indicators, questions before
/// direct judgements, then those that move the score least; measured facts are not asked and never proposed. When no
/// single answer reaches a higher (lower) level, one pair of the strongest answers that does, if any.
[[nodiscard]] Explanation explain(const Model& model, const std::vector<Evidence>& evidence, Date asOf, int factor);

/// The evidence that a new answer would be, under this id, which must not be taken.
[[nodiscard]] Evidence evidenceFrom(const NewAnswer& answer, Date on, long long id);

}  // namespace tweehanden::scoring
