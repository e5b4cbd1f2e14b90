// SPDX-License-Identifier: EUPL-1.2
#include "scoring/scorer.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "scoring/counted_allocations.h"
#include "scoring/generators.h"
#include "scoring/same.h"
#include "scoring/score_many.h"

using namespace tweehanden;
using namespace tweehanden::scoring;
using test::holds;
using test::kDay;
using test::same;
using test::someEvidence;

namespace {

bool sameFactors(const std::vector<FactorScore>& a, const std::vector<FactorScore>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const FactorScore& x, const FactorScore& y) { return same(x, y); });
}

}  // namespace

TEST_CASE("Adding evidence one by one gives the same bits as scoring all of it at once") {
  const Model model = test::aSmallModel();
  const ScoringTables tables(model);
  REQUIRE(holds("incremental equals whole", [&] {
    const auto evidence = *someEvidence();
    Scorer live(tables);
    CaseEvidence packed;
    std::vector<FactorScore> factors;
    live.score(packed, kDay, factors);
    for (const Evidence& one : evidence) {
      const int place = packed.add(tables, one);
      if (place >= 0) live.rescore(packed, kDay, place, factors);
    }
    RC_ASSERT(sameFactors(factors, score(model, evidence, kDay).factors));
  }));
}

TEST_CASE("Evidence taken out again leaves the bits that were there") {
  const Model model = test::aSmallModel();
  const ScoringTables tables(model);
  REQUIRE(holds("add and remove", [&] {
    const auto evidence = *someEvidence();
    CaseEvidence packed(tables, evidence);
    Scorer live(tables);
    std::vector<FactorScore> before;
    live.score(packed, kDay, before);
    Evidence fresh = *test::oneEvidence();
    fresh.id = 1'000'000;
    std::vector<FactorScore> after = before;
    const int place = packed.add(tables, fresh);
    live.rescore(packed, kDay, place, after);
    packed.remove(fresh.id);
    live.rescore(packed, kDay, place, after);
    RC_ASSERT(sameFactors(before, after));
  }));
}

TEST_CASE("Who spoke changes no bit: other names for the same voices give the same scores") {
  const Model model = test::aSmallModel();
  REQUIRE(holds("names of voices", [&] {
    const auto evidence = *someEvidence();
    auto renamed = evidence;
    for (Evidence& one : renamed) one.speaker = one.speaker == "ouder" ? "zz" : "aa";  // and in another order
    RC_ASSERT(same(score(model, evidence, kDay), score(model, renamed, kDay)));
  }));
}

TEST_CASE("A caseload scored on any number of threads has the bits of each case scored by itself") {
  const Model model = test::aSmallModel();
  const ScoringTables tables(model);
  const std::size_t count = model.factors.size();
  std::vector<std::vector<Evidence>> all;
  std::vector<CaseEvidence> packed;
  for (int i = 0; i < 700; ++i) {
    Evidence one = test::anEvidence(1, i % static_cast<int>(model.indicators.size()), (i % 5) / 4.0);
    one.on = kDay.plusDays(-i);
    all.push_back({one});
    packed.emplace_back(tables, all.back());
  }
  for (const unsigned threads : {1U, 2U, 5U}) {
    std::vector<FactorBrief> results(all.size() * count);
    REQUIRE(scoreMany(tables, packed, kDay, threads, results));
    for (std::size_t i = 0; i < all.size(); ++i) {
      const Profile alone = score(model, all[i], kDay);
      for (std::size_t f = 0; f < count; ++f) {
        REQUIRE(results[i * count + f].score == alone.factors[f].score);
        REQUIRE(results[i * count + f].mass == alone.factors[f].mass);
      }
    }
  }
}

TEST_CASE("Scoring a caseload stops when it is asked to, and says so") {
  const ScoringTables tables(test::aSmallModel());
  const std::vector<CaseEvidence> cases(1000);
  std::vector<FactorBrief> results(cases.size() * static_cast<std::size_t>(tables.factorCount()), {-1, -1});
  std::stop_source source;
  source.request_stop();
  CHECK_FALSE(scoreMany(tables, cases, kDay, 2, results, source.get_token()));
  CHECK(results.front().score == -1);
}

TEST_CASE("Scoring a case anew allocates nothing once the buffers have grown") {
  const Model model = shippedModel().value();
  const ScoringTables tables(model);
  std::vector<Evidence> evidence;
  for (int i = 0; i < 60; ++i) evidence.push_back(test::anEvidence(i + 1, i * 2, 0.5));
  CaseEvidence packed(tables, evidence);
  Scorer scorer(tables);
  std::vector<FactorScore> factors;
  scorer.score(packed, kDay, factors);
  const long long before = test::allocations();
  scorer.score(packed, kDay, factors);
  scorer.score(packed, kDay.plusDays(30), factors);
  CHECK(test::allocations() == before);
}
