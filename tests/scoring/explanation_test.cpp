// SPDX-License-Identifier: EUPL-1.2
#include "scoring/explanation.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <set>

#include "scoring/generators.h"

using namespace tweehanden;
using namespace tweehanden::scoring;
using namespace tweehanden::test;

namespace {

constexpr int kFactors = 6;
constexpr long long kUnused = 1'000'000;

/// A new answer as evidence, written out here so that the code under test does not check itself.
Evidence given(const NewAnswer& answer, long long id) {
  Evidence evidence;
  evidence.id = id;
  evidence.indicator = answer.indicator;
  evidence.severity = answer.severity;
  evidence.perspective = answer.perspective;
  evidence.certainty = domain::Certainty::Sure;
  evidence.speaker = answer.speaker;
  evidence.subject = answer.subject;
  evidence.on = kDay;
  evidence.contact = id;
  return evidence;
}

FactorScore scoreWith(const Model& model, std::vector<Evidence> evidence, const std::vector<NewAnswer>& answers,
                      int factor) {
  long long id = kUnused;
  for (const auto& answer : answers) evidence.push_back(given(answer, id++));
  return score(model, evidence, kDay).factors.at(static_cast<std::size_t>(factor));
}

std::vector<Evidence> without(std::vector<Evidence> evidence, long long id) {
  std::erase_if(evidence, [&](const Evidence& one) { return one.id == id; });
  return evidence;
}

bool same(const FactorScore& a, const FactorScore& b) {
  const auto contribution = [](const Contribution& x, const Contribution& y) {
    return x.evidence == y.evidence && x.indicator == y.indicator && x.value == y.value;
  };
  return a.score == b.score && a.mass == b.mass && a.level == b.level && a.sources == b.sources &&
         std::ranges::equal(a.contributions, b.contributions, contribution);
}

Level levelAt(const Model& model, const std::vector<Evidence>& evidence, int factor) {
  return score(model, evidence, kDay).factors.at(static_cast<std::size_t>(factor)).level;
}

}  // namespace

TEST_CASE("An explanation has the score of the whole profile to the last bit, and its parts add up to it") {
  CHECK(holds(
      "explained score",
      [] {
        const Model model = aSmallModel();
        const auto evidence = *someEvidence();
        const int factor = *rc::gen::inRange(0, kFactors);
        const Explanation told = explain(model, evidence, kDay, factor);
        const FactorScore whole = scoreWith(model, evidence, {}, factor);
        RC_ASSERT(same(told.score, whole));
        RC_ASSERT(told.evidence.size() == whole.contributions.size());
        double sum = 0;
        double shares = model.parameters.priorMass / (model.parameters.priorMass + whole.mass);
        for (const auto& one : told.evidence) {
          sum += one.contribution;
          shares += one.share;
          RC_ASSERT(one.left > 0);
          RC_ASSERT(one.left <= 1);
        }
        RC_ASSERT(std::abs(sum - (whole.score - model.parameters.prior)) < 1e-12);
        RC_ASSERT(std::abs(shares - 1) < 1e-12);
      },
      1000));
}

TEST_CASE(
    "Taking away an observation that is named as decisive really gives the level that is named, and no other is") {
  CHECK(holds(
      "removals are right and complete",
      [] {
        const Model model = aSmallModel();
        const auto evidence = *someEvidence();
        const int factor = *rc::gen::inRange(0, kFactors);
        const Explanation told = explain(model, evidence, kDay, factor);
        std::set<long long> named;
        for (const auto& one : told.removals) {
          named.insert(one.evidence);
          RC_ASSERT(one.level != told.score.level);
          RC_ASSERT(levelAt(model, without(evidence, one.evidence), factor) == one.level);
        }
        for (const auto& one : evidence) {
          const bool decisive = levelAt(model, without(evidence, one.id), factor) != told.score.level;
          RC_ASSERT(decisive == named.contains(one.id));
        }
      },
      1000));
}

TEST_CASE("Giving the answers that are named really gives the level that is named") {
  CHECK(holds(
      "changes are right",
      [] {
        const Model model = aSmallModel();
        const auto evidence = *someEvidence();
        const int factor = *rc::gen::inRange(0, kFactors);
        const Explanation told = explain(model, evidence, kDay, factor);
        for (const auto& change : told.changes) {
          RC_ASSERT(change.level != told.score.level);
          RC_ASSERT(!change.answers.empty() && change.answers.size() <= 2U);
          const FactorScore then = scoreWith(model, evidence, change.answers, factor);
          RC_ASSERT(then.level == change.level);
          RC_ASSERT(then.score == change.score);
        }
      },
      1000));
}

TEST_CASE(
    "No smaller single answer to a question gives that level, and a pair is named only when no single one would do") {
  CHECK(holds(
      "changes are the smallest",
      [] {
        const Model model = aSmallModel();
        const auto evidence = *someEvidence();
        const int factor = *rc::gen::inRange(0, kFactors);
        const Explanation told = explain(model, evidence, kDay, factor);
        const double now = told.score.score;
        const auto& scored = model.factors[static_cast<std::size_t>(factor)].scoredPerspectives;
        for (const auto& [perspective, code] : domain::codes<domain::Perspective>()) {
          if (!scored.empty() && std::ranges::find(scored, perspective) == scored.end()) continue;
          for (std::size_t i = 0; i < model.indicators.size(); ++i) {
            for (int step = 0; step <= 4; ++step) {
              const NewAnswer answer{static_cast<int>(i), std::to_string(step), step / 4.0, perspective, "nieuw", 0};
              const FactorScore then = scoreWith(model, evidence, {answer}, factor);
              if (then.level == told.score.level) continue;
              const auto at = std::ranges::find(told.changes, then.level, &Change::level);
              RC_ASSERT(at != told.changes.end());
              RC_ASSERT(at->answers.size() == 1U);
              const auto kind = model.indicators[static_cast<std::size_t>(at->answers[0].indicator)].kind;
              if (kind == model.indicators[i].kind) {
                RC_ASSERT(std::abs(at->score - now) <= std::abs(then.score - now) + 1e-15);
              }
            }
          }
        }
      },
      1000));
}

TEST_CASE("Half of the weight is left after one half-life, and a small old answer has a small share") {
  Model model = aSmallModel();
  auto old = anEvidence(1, 0, 1.0);
  old.on = kDay.plusDays(-365);
  auto fresh = anEvidence(2, 1, 1.0);
  fresh.certainty = domain::Certainty::Likely;
  const Explanation told = explain(model, {old, fresh}, kDay, 0);
  REQUIRE(told.evidence.size() == 2);
  const auto& half = *std::ranges::find(told.evidence, 1, &ExplainedEvidence::evidence);
  CHECK(half.left == 0.5);
  CHECK(half.ageDays == 365);
  CHECK(half.mass == Approx(0.45).margin(1e-12));
  CHECK(half.share == Approx(0.45 / (0.5 + 0.45 + 0.42)).margin(1e-12));
  CHECK(told.evidence[0].evidence == 1);
  CHECK(told.evidence[1].certainty == domain::Certainty::Likely);
}

TEST_CASE("When one answer cannot move a well-founded level, two are named; measured facts are never proposed") {
  Model model = aSmallModel();
  model.indicators.push_back(aRule("regel.een", 0, {{0, 0}, {30, 1}}));
  model.index();
  std::vector<Evidence> evidence;
  long long id = 1;
  for (const auto perspective : {domain::Perspective::Family, domain::Perspective::YouthService}) {
    for (const int indicator : {0, 1, 6}) {
      auto one = anEvidence(id++, indicator, 0.0);
      one.perspective = perspective;
      one.speaker = "ouder";
      evidence.push_back(one);
    }
  }
  const Explanation told = explain(model, evidence, kDay, 0);
  REQUIRE(told.score.level == Level::Low);
  REQUIRE_FALSE(told.changes.empty());
  CHECK(told.removals.empty());
  CHECK(told.changes[0].answers.size() == 2);
  CHECK(scoreWith(model, evidence, told.changes[0].answers, 0).level == told.changes[0].level);
  for (int f = 0; f < kFactors; ++f) {
    for (const auto& change : explain(model, evidence, kDay, f).changes) {
      for (const auto& answer : change.answers)
        CHECK(answer.indicator != static_cast<int>(model.indicators.size()) - 1);
    }
  }
}

TEST_CASE("A factor of which nothing is known has no removals and names what would make it known, for each level") {
  const Model model = aSmallModel();
  const Explanation told = explain(model, {}, kDay, 0);
  CHECK(told.score.level == Level::Unknown);
  CHECK(told.evidence.empty());
  CHECK(told.removals.empty());
  std::set<Level> levels;
  for (const auto& change : told.changes) levels.insert(change.level);
  CHECK(levels == std::set<Level>{Level::Low, Level::Raised, Level::High});
}

TEST_CASE("A new answer of a voice that was heard takes the place of its old answer, also about an organisation") {
  const Model model = aSmallModel();
  auto said = anEvidence(1, 0, 1.0);
  said.perspective = domain::Perspective::Family;
  said.speaker = "ouder";
  said.subject = 7;
  said.on = kDay.plusDays(-1);
  const Explanation told = explain(model, {said}, kDay, 0);
  REQUIRE(told.score.level == Level::High);
  const auto replaced = std::ranges::find_if(told.changes, [](const Change& change) {
    return change.answers[0].speaker == "ouder" && change.answers[0].indicator == 0;
  });
  REQUIRE(replaced != told.changes.end());
  CHECK(replaced->answers[0].subject == 7);
  const FactorScore then = scoreWith(model, {said}, replaced->answers, 0);
  CHECK(then.contributions.size() == 1);
}
