// SPDX-License-Identifier: EUPL-1.2
#include "scoring/sensitivity.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "scoring/generators.h"

using namespace tweehanden;
using namespace tweehanden::scoring;
using test::kDay;

namespace {

/// Eight known risk factors, the first three far above the others, which lie close together.
struct Spread {
  Model model = test::aModelOf17();
  std::vector<Evidence> evidence;

  Spread() {
    const double severities[] = {1.0, 0.95, 0.9, 0.31, 0.30, 0.29, 0.28, 0.27};
    for (int i = 0; i < 8; ++i) {
      model.indicators.push_back(test::aQuestion("vraag." + std::to_string(i), {{i, 0.8}}));
      evidence.push_back(test::anEvidence(i + 1, i, severities[i]));
    }
    model.index();
  }
};

bool equal(const Sensitivity& a, const Sensitivity& b) {
  return std::equal(a.factors.begin(), a.factors.end(), b.factors.begin(), b.factors.end(),
                    [](const Stability& x, const Stability& y) {
                      return x.factor == y.factor && x.amongHighest == y.amongHighest &&
                             x.shareAmongHighest == y.shareAmongHighest && x.shareSameLevel == y.shareSameLevel;
                    });
}

}  // namespace

TEST_CASE("The same seed gives the same sensitivity, whatever the order of evidence; another seed another") {
  Spread spread;
  const Sensitivity first = sensitivityOf(spread.model, spread.evidence, kDay, 7);
  std::shuffle(spread.evidence.begin(), spread.evidence.end(), std::mt19937(3));
  CHECK(equal(first, sensitivityOf(spread.model, spread.evidence, kDay, 7)));
  CHECK_FALSE(equal(first, sensitivityOf(spread.model, spread.evidence, kDay, 8)));
}

TEST_CASE("What lies far above stays among the highest in every draw, what lies close does not") {
  const Spread spread;
  const Sensitivity result = sensitivityOf(spread.model, spread.evidence, kDay);
  REQUIRE(result.factors.size() == 8);
  REQUIRE(result.draws == 1000);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(result.factors[i].amongHighest);
    CHECK(result.factors[i].shareAmongHighest == 1.0);
  }
  // The nearer a score lies to the limit of its level, the less sure that level is.
  CHECK(result.factors[0].shareSameLevel > 0.9);
  CHECK(result.factors[0].shareSameLevel > result.factors[1].shareSameLevel);
  CHECK(result.factors[1].shareSameLevel > result.factors[2].shareSameLevel);
  for (std::size_t i = 3; i < 8; ++i) {
    CHECK(result.factors[i].amongHighest == (i < 5));
    CHECK(result.factors[i].shareAmongHighest > 0.05);
    CHECK(result.factors[i].shareAmongHighest < 0.95);
  }
  double places = 0;
  for (const Stability& one : result.factors) places += one.shareAmongHighest;
  CHECK(places == Approx(5));
}

TEST_CASE("With no spread nothing moves, and a wider spread moves more") {
  Spread spread;
  spread.model.sensitivity.spread = 0;
  for (const Stability& one : sensitivityOf(spread.model, spread.evidence, kDay).factors) {
    CHECK(one.shareAmongHighest == (one.amongHighest ? 1.0 : 0.0));
    CHECK(one.shareSameLevel == 1.0);
  }
  spread.model.sensitivity.spread = 0.05;
  const double little = sensitivityOf(spread.model, spread.evidence, kDay).factors[3].shareAmongHighest;
  spread.model.sensitivity.spread = 0.4;
  CHECK(sensitivityOf(spread.model, spread.evidence, kDay).factors[3].shareAmongHighest < little);
}

TEST_CASE("No known factor gives an empty sensitivity, and unknown ones take no place") {
  const Spread spread;
  CHECK(sensitivityOf(spread.model, {}, kDay).factors.empty());
  const auto two = sensitivityOf(spread.model, {spread.evidence[3], spread.evidence[4]}, kDay);
  REQUIRE(two.factors.size() == 2);
  CHECK(two.factors[0].shareAmongHighest == 1.0);
}

TEST_CASE("Draws follow from their counters alone and fill the unit interval evenly") {
  CHECK(uniformAt(1, 2, 3) == uniformAt(1, 2, 3));
  constexpr int kDraws = 20'000;
  std::vector<int> tenths(10, 0);
  for (int draw = 0; draw < kDraws; ++draw) {
    const double value = uniformAt(42, static_cast<std::uint64_t>(draw), 7);
    REQUIRE(value >= 0.0);
    REQUIRE(value < 1.0);
    ++tenths[static_cast<std::size_t>(value * 10)];
  }
  for (const int count : tenths) CHECK(std::abs(count - kDraws / 10) < 200);
  CHECK(uniformAt(42, 0, 7) != uniformAt(42, 0, 8));
  CHECK(uniformAt(42, 0, 7) != uniformAt(43, 0, 7));
}
