// SPDX-License-Identifier: EUPL-1.2
#include "bench/sample_evidence.h"

#include <random>
#include <set>

namespace tweehanden::bench {
namespace {

const scoring::ScoringTables& benchTables() {
  static const scoring::ScoringTables tables(benchModel());
  return tables;
}

constexpr const char* kVoices[] = {"person:1",     "person:2",       "name:werker",
                                   "name:collega", "intermediary:7", "intermediary:8"};

}  // namespace

const scoring::Model& benchModel() {
  static const scoring::Model model = scoring::shippedModel().value();
  return model;
}

Sample::Sample(std::size_t observations, unsigned seed) : model(benchModel()), tables(benchTables()) {
  std::mt19937 random(seed);
  std::set<std::pair<int, std::size_t>> keys;
  while (evidence.size() < observations) {
    scoring::Evidence one;
    one.indicator = static_cast<int>(random() % model.indicators.size());
    const std::size_t voice = random() % std::size(kVoices);
    if (!keys.emplace(one.indicator, voice).second) continue;
    one.id = static_cast<long long>(evidence.size()) + 1;
    one.speaker = kVoices[voice];
    one.perspective = static_cast<domain::Perspective>(voice / 2);
    one.certainty = static_cast<domain::Certainty>(random() % 3);
    one.severity = static_cast<double>(random() % 5) / 4;
    one.on = on.plusDays(-static_cast<int>(random() % 1460));
    one.contact = 1 + static_cast<long long>(random() % 12);
    evidence.push_back(one);
  }
  packed = scoring::CaseEvidence(tables, evidence);
}

}  // namespace tweehanden::bench
