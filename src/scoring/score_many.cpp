// SPDX-License-Identifier: EUPL-1.2
#include "scoring/score_many.h"

#include <algorithm>
#include <atomic>
#include <thread>

#include "scoring/scorer.h"

namespace tweehanden::scoring {
namespace {

constexpr std::size_t kChunk = 256;  // cases a thread takes at a time: few enough to end together and to stop soon

/// Takes chunks until none is left.
void work(const ScoringTables& tables, std::span<const CaseEvidence> cases, Date asOf, std::span<FactorBrief> results,
          std::atomic<std::size_t>& next, const std::stop_token& stop) {
  Scorer scorer(tables);
  std::vector<FactorScore> factors;
  const auto count = static_cast<std::size_t>(tables.factorCount());
  while (!stop.stop_requested()) {
    const std::size_t first = next.fetch_add(kChunk);
    if (first >= cases.size()) return;
    const std::size_t last = std::min(cases.size(), first + kChunk);
    for (std::size_t i = first; i < last; ++i) {
      scorer.score(cases[i], asOf, factors);
      FactorBrief* const row = results.data() + i * count;
      for (std::size_t f = 0; f < count; ++f) row[f] = {factors[f].score, factors[f].mass};
    }
  }
}

}  // namespace

bool scoreMany(const ScoringTables& tables, std::span<const CaseEvidence> cases, Date asOf, unsigned threads,
               std::span<FactorBrief> results, const std::stop_token& stop) {
  std::atomic<std::size_t> next{0};
  {
    std::vector<std::jthread> others;
    for (unsigned i = 1; i < threads; ++i) {
      others.emplace_back([&] { work(tables, cases, asOf, results, next, stop); });
    }
    work(tables, cases, asOf, results, next, stop);
  }
  return !stop.stop_requested();
}

}  // namespace tweehanden::scoring
