// SPDX-License-Identifier: EUPL-1.2
#include "scoring/sensitivity.h"

#include <algorithm>
#include <bit>
#include <string_view>

#include "scoring/scorer.h"

namespace tweehanden::scoring {
namespace {

/// The finaliser of SplitMix64 (Steele, Lea & Flood, 2014): every bit of the input moves half of the output.
std::uint64_t mixed(std::uint64_t value) {
  value += 0x9E3779B97F4A7C15ULL;
  value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ULL;
  value = (value ^ (value >> 27)) * 0x94D049BB133111EBULL;
  return value ^ (value >> 31);
}

/// From the name, so that a new indicator does not change what the others draw.
std::uint64_t keyOf(std::string_view name, std::uint64_t more) {
  std::uint64_t key = 14695981039346656037ULL;
  for (const char c : name) key = (key ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return mixed(key ^ mixed(more));
}

/// The model's numbers that a draw disturbs, as they are and with the key of each.
struct Numbers {
  std::vector<std::vector<double>> weights;  ///< by factor, in the order of ScoringTables::linksTo
  std::vector<std::vector<std::uint64_t>> weightKeys;
  std::vector<double> severities;  ///< by row of the evidence
  std::vector<std::uint64_t> severityKeys;

  Numbers(const Model& model, const ScoringTables& tables, const CaseEvidence& evidence) {
    for (int f = 0; f < tables.factorCount(); ++f) {
      weights.emplace_back();
      weightKeys.emplace_back();
      for (const PlaceLink& link : tables.linksTo(f)) {
        weights.back().push_back(link.weight);
        const std::string& indicator = model.indicators[static_cast<std::size_t>(tables.indicatorAt(link.place))].id;
        weightKeys.back().push_back(keyOf(model.factors[static_cast<std::size_t>(f)].id, keyOf(indicator, 0)));
      }
    }
    for (const EvidenceRow& row : evidence.rows()) {
      const std::string& indicator = model.indicators[static_cast<std::size_t>(tables.indicatorAt(row.place))].id;
      severities.push_back(row.severity);
      severityKeys.push_back(keyOf(indicator, std::bit_cast<std::uint64_t>(row.severity)));
    }
  }
};

struct Disturbance {
  std::uint64_t seed = 0;
  std::uint64_t draw = 0;
  double spread = 0;

  [[nodiscard]] double of(double number, std::uint64_t key) const {
    return std::min(1.0, number * (1 + spread * (2 * uniformAt(seed, draw, key) - 1)));
  }
};

void disturb(const Numbers& numbers, const Disturbance& disturbance, ScoringTables& tables, CaseEvidence& evidence) {
  std::vector<double> weights;
  for (std::size_t f = 0; f < numbers.weights.size(); ++f) {
    weights.clear();
    for (std::size_t i = 0; i < numbers.weights[f].size(); ++i) {
      weights.push_back(disturbance.of(numbers.weights[f][i], numbers.weightKeys[f][i]));
    }
    tables.setWeights(static_cast<int>(f), weights);
  }
  std::vector<EvidenceRow>& rows = evidence.rows();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    rows[i].severity = disturbance.of(numbers.severities[i], numbers.severityKeys[i]);
  }
}

/// The known risk factors, highest score first; equal scores by number.
std::vector<int> ranked(const Model& model, const std::vector<FactorScore>& scores) {
  std::vector<int> factors;
  for (std::size_t f = 0; f < scores.size(); ++f) {
    if (model.factors[f].kind == FactorKind::Risk && scores[f].level != Level::Unknown) {
      factors.push_back(static_cast<int>(f));
    }
  }
  std::stable_sort(factors.begin(), factors.end(), [&scores](int a, int b) {
    return scores[static_cast<std::size_t>(a)].score > scores[static_cast<std::size_t>(b)].score;
  });
  return factors;
}

bool amongFirst(const std::vector<int>& factors, int factor, int count) {
  const auto end = factors.begin() + std::min<std::ptrdiff_t>(count, std::ssize(factors));
  return std::find(factors.begin(), end, factor) != end;
}

}  // namespace

double uniformAt(std::uint64_t seed, std::uint64_t draw, std::uint64_t key) {
  constexpr int kMantissa = 53;
  const std::uint64_t bits = mixed(mixed(mixed(seed) ^ draw) ^ key);
  return static_cast<double>(bits >> (64 - kMantissa)) / static_cast<double>(1ULL << kMantissa);
}

Sensitivity sensitivityOf(const Model& model, const std::vector<Evidence>& evidence, Date asOf, std::uint64_t seed) {
  ScoringTables tables(model);
  CaseEvidence packed(tables, evidence);
  const Numbers numbers(model, tables, packed);
  Scorer scorer(tables);
  std::vector<FactorScore> base;
  scorer.score(packed, asOf, base);
  const auto& settings = model.sensitivity;
  Sensitivity result{seed, settings.draws, settings.top, settings.spread, {}};
  const std::vector<int> known = ranked(model, base);
  for (const int factor : known) result.factors.push_back({factor, amongFirst(known, factor, settings.top), 0, 0});
  std::vector<FactorScore> scores;
  for (int draw = 0; draw < settings.draws; ++draw) {
    disturb(numbers, {seed, static_cast<std::uint64_t>(draw), settings.spread}, tables, packed);
    scorer.score(packed, asOf, scores);
    const std::vector<int> order = ranked(model, scores);
    for (Stability& one : result.factors) {
      const auto f = static_cast<std::size_t>(one.factor);
      one.shareAmongHighest += amongFirst(order, one.factor, settings.top) ? 1 : 0;
      one.shareSameLevel += scores[f].level == base[f].level ? 1 : 0;
    }
  }
  for (Stability& one : result.factors) {
    one.shareAmongHighest /= std::max(1, settings.draws);
    one.shareSameLevel /= std::max(1, settings.draws);
  }
  return result;
}

}  // namespace tweehanden::scoring
