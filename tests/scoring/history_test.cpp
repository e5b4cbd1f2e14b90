// SPDX-License-Identifier: EUPL-1.2
#include "scoring/history.h"

#include <catch2/catch.hpp>

#include "scoring/generators.h"

using namespace tweehanden;
using namespace tweehanden::scoring;
using test::kDay;

namespace {

constexpr int kDirectOfFirst = 6;  // index of direct.risk.1 in aSmallModel

Evidence judged(long long id, int daysAgo, double severity) {
  Evidence one = test::anEvidence(id, kDirectOfFirst, severity);
  one.on = kDay.plusDays(-daysAgo);
  return one;
}

Trend trendOf(const std::vector<Evidence>& evidence) {
  return historiesOf(test::aSmallModel(), evidence, kDay)[0].trend;
}

}  // namespace

TEST_CASE("Every point of a history is the score as it was on that day") {
  const Model model = test::aSmallModel();
  REQUIRE(test::holds("points are past scores", [&] {
    const auto evidence = *test::someEvidence();
    const auto histories = historiesOf(model, evidence, kDay);
    for (std::size_t f = 0; f < histories.size(); ++f) {
      RC_ASSERT(!histories[f].points.empty());
      RC_ASSERT(histories[f].points.back().on == kDay);
      for (const ScorePoint& point : histories[f].points) {
        const FactorScore then = score(model, evidence, point.on).factors[f];
        RC_ASSERT(point.score == then.score);
        RC_ASSERT(point.level == then.level);
      }
    }
  }));
}

TEST_CASE("The peak is the highest known point, and a factor that was never known has none") {
  const Model model = test::aSmallModel();
  REQUIRE(test::holds("peak", [&] {
    for (const FactorHistory& history : historiesOf(model, *test::someEvidence(), kDay)) {
      bool known = false;
      for (const ScorePoint& point : history.points) {
        if (point.level == Level::Unknown) continue;
        known = true;
        RC_ASSERT(history.peak.has_value());
        RC_ASSERT(history.peak->score >= point.score);
      }
      RC_ASSERT(history.peak.has_value() == known);
    }
  }));
}

TEST_CASE("A worry of last year that is gone keeps its peak with its day") {
  const auto history = historiesOf(test::aSmallModel(), {judged(1, 300, 1.0), judged(2, 10, 0.0)}, kDay)[0];
  REQUIRE(history.peak);
  CHECK(history.peak->on == kDay.plusDays(-300));
  CHECK(history.peak->level == Level::High);
  CHECK(history.points.back().level == Level::Low);
}

TEST_CASE("A trend compares with ninety days ago, and needs something new") {
  CHECK(trendOf({judged(1, 200, 0.25), judged(2, 10, 1.0)}) == Trend::Rising);
  CHECK(trendOf({judged(1, 200, 1.0), judged(2, 10, 0.25)}) == Trend::Falling);
  CHECK(trendOf({judged(1, 200, 0.5), judged(2, 10, 0.5)}) == Trend::Steady);
  CHECK(trendOf({judged(1, 200, 1.0)}) == Trend::Silent);
  CHECK(trendOf({judged(1, 90, 1.0)}) == Trend::Silent);
  CHECK(trendOf({judged(1, 10, 1.0)}) == Trend::Unknown);
  CHECK(trendOf({}) == Trend::Unknown);
}

TEST_CASE("What was observed after the day asked for is no part of the history") {
  const Model model = test::aSmallModel();
  const std::vector<Evidence> evidence = {judged(1, 300, 1.0), judged(2, 10, 0.0)};
  const auto then = historiesOf(model, evidence, kDay.plusDays(-100))[0];
  CHECK(then.points.size() == 2);
  CHECK(then.points.back().score == score(model, {evidence[0]}, kDay.plusDays(-100)).factors[0].score);
}
