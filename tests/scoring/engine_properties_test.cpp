// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "scoring/generators.h"
#include "scoring/same.h"

using namespace tweehanden;
using namespace tweehanden::scoring;
using test::holds;
using test::kDay;
using test::same;
using test::someEvidence;

namespace {

constexpr double kRounding = 1e-12;

bool sameKey(const Evidence& a, const Evidence& b) {
  return a.indicator == b.indicator && a.perspective == b.perspective && a.speaker == b.speaker &&
         a.subject == b.subject;
}

}  // namespace

TEST_CASE("Every score lies between 0 and 1 and inside its 80 percent interval") {
  const Model model = test::aSmallModel();
  REQUIRE(holds("score inside (0, 1) and its interval", [&] {
    const Profile profile = score(model, *someEvidence(), kDay);
    for (const FactorScore& factor : profile.factors) {
      RC_ASSERT(factor.score > 0.0);
      RC_ASSERT(factor.score < 1.0);
      const Interval range = interval(model, factor);
      RC_ASSERT(range.low <= factor.score);
      RC_ASSERT(factor.score <= range.high);
    }
  }));
}

TEST_CASE("Scores keep inside their interval for every prior a model may have") {
  REQUIRE(holds("intervals of allowed priors", [] {
    Model model = test::aSmallModel();
    model.parameters.priorMass = *rc::gen::element(0.25, 0.5, 1.0, 2.0);
    const double least = 0.05 / model.parameters.priorMass;
    model.parameters.prior = least + (1 - 2 * least) * *test::aFraction();
    for (const FactorScore& factor : score(model, *someEvidence(), kDay).factors) {
      const Interval range = interval(model, factor);
      RC_ASSERT(range.low <= factor.score);
      RC_ASSERT(factor.score <= range.high);
    }
  }));
}

TEST_CASE("The order of observations is irrelevant, to the last bit") {
  const Model model = test::aSmallModel();
  REQUIRE(holds("order of evidence", [&](unsigned seed) {
    const auto evidence = *someEvidence();
    auto shuffled = evidence;
    std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937(seed));
    RC_ASSERT(same(score(model, evidence, kDay), score(model, shuffled, kDay)));
  }));
}

TEST_CASE("Exact duplicates change nothing") {
  const Model model = test::aSmallModel();
  REQUIRE(holds("duplicates", [&](bool smallerId) {
    const auto evidence = *rc::gen::nonEmpty(someEvidence());
    auto doubled = evidence;
    doubled.push_back(*rc::gen::elementOf(evidence));
    doubled.back().id = smallerId ? -1 : 1000000;
    RC_ASSERT(same(score(model, evidence, kDay), score(model, doubled, kDay), false));
  }));
}

TEST_CASE("A severer answer never lowers a score") {
  const Model model = test::aSmallModel();
  REQUIRE(holds(
      "monotone in severity",
      [&] {
        auto evidence = *rc::gen::nonEmpty(someEvidence());
        const auto at = *rc::gen::inRange<std::size_t>(0, evidence.size());
        RC_PRE(evidence[at].severity.has_value());
        const Profile before = score(model, evidence, kDay);
        evidence[at].severity = *evidence[at].severity + (1 - *evidence[at].severity) * *test::aFraction();
        const Profile after = score(model, evidence, kDay);
        for (std::size_t f = 0; f < before.factors.size(); ++f) {
          RC_ASSERT(after.factors[f].score >= before.factors[f].score - kRounding);
        }
      },
      1000));
}

TEST_CASE("An observation under a new key moves its perspective's mean towards its severity") {
  const Model model = test::aSmallModel();
  REQUIRE(holds("new key moves the mean", [&] {
    auto evidence = *someEvidence();
    Evidence fresh = *test::oneEvidence();
    fresh.id = 1000000;
    fresh.speaker = "nieuw";
    const Profile before = score(model, evidence, kDay);
    evidence.push_back(fresh);
    const Profile after = score(model, evidence, kDay);
    for (const Link& link : model.indicators[static_cast<std::size_t>(fresh.indicator)].links) {
      const auto f = static_cast<std::size_t>(link.factor);
      if (model.factors[f].contactsAbovePrior > 1) continue;  // there a new contact may free what others said
      const auto p = static_cast<std::size_t>(fresh.perspective);
      const PerspectiveScore& was = before.factors[f].perspectives[p];
      const PerspectiveScore& is = after.factors[f].perspectives[p];
      if (!was.heard || !is.heard) continue;
      const double low = std::min(was.mean, *fresh.severity) - kRounding;
      const double high = std::max(was.mean, *fresh.severity) + kRounding;
      RC_ASSERT(is.mean >= low);
      RC_ASSERT(is.mean <= high);
      RC_ASSERT(std::abs(is.mean - *fresh.severity) <= std::abs(was.mean - *fresh.severity) + kRounding);
    }
  }));
}

TEST_CASE("Contributions sum to the score less the prior") {
  const Model model = test::aSmallModel();
  REQUIRE(holds("contributions", [&] {
    for (const FactorScore& factor : score(model, *someEvidence(), kDay).factors) {
      double sum = 0;
      for (const Contribution& one : factor.contributions) sum += one.value;
      RC_ASSERT(std::abs(sum - (factor.score - model.parameters.prior)) <= kRounding);
    }
  }));
}

TEST_CASE("Recomputing only what was touched equals recomputing all, to the last bit") {
  const Model model = test::aSmallModel();
  REQUIRE(holds("rescore equals score", [&] {
    auto evidence = *someEvidence();
    const Profile before = score(model, evidence, kDay);
    std::vector<int> touched;
    for (const Evidence& one : *rc::gen::container<std::vector<Evidence>>(3, test::oneEvidence())) {
      evidence.push_back(one);
      evidence.back().id = 1000000 + static_cast<long long>(touched.size());
      touched.push_back(one.indicator);
    }
    const Evidence removed = evidence.front();
    evidence.erase(evidence.begin());
    touched.push_back(removed.indicator);
    RC_ASSERT(same(rescore(model, evidence, kDay, before, touched), score(model, evidence, kDay)));
  }));
}

TEST_CASE("One new observation changes exactly the factors linked to it") {
  const Model model = test::aSmallModel();
  REQUIRE(holds("only linked factors change", [&] {
    auto evidence = *someEvidence();
    Evidence fresh = *test::oneEvidence();
    fresh.id = 1000000;
    fresh.speaker = "nieuw";
    const Profile before = score(model, evidence, kDay);
    evidence.push_back(fresh);
    const Profile after = score(model, evidence, kDay);
    const auto& links = model.indicators[static_cast<std::size_t>(fresh.indicator)].links;
    for (std::size_t f = 0; f < model.factors.size(); ++f) {
      const bool linked = std::any_of(links.begin(), links.end(),
                                      [f](const Link& link) { return static_cast<std::size_t>(link.factor) == f; });
      const auto& scored = model.factors[f].scoredPerspectives;
      const bool heard = scored.empty() || std::find(scored.begin(), scored.end(), fresh.perspective) != scored.end();
      RC_ASSERT(same(before.factors[f], after.factors[f]) == !(linked && heard));
    }
  }));
}

TEST_CASE("As time goes on every score tends to the prior and to unknown") {
  const Model model = test::aSmallModel();
  REQUIRE(holds("far future", [&] {
    const auto evidence = *someEvidence();
    for (const FactorScore& factor : score(model, evidence, Date(2026 + 80, 11, 22)).factors) {
      RC_ASSERT(std::abs(factor.score - model.parameters.prior) < 1e-4);
      RC_ASSERT(factor.level == Level::Unknown);
    }
    for (const FactorScore& factor : score(model, evidence, Date(9999, 1, 1)).factors) {
      RC_ASSERT(factor.score == model.parameters.prior);
    }
  }));
}

TEST_CASE("Evidence dated after the day of the profile is ignored") {
  const Model model = test::aSmallModel();
  REQUIRE(holds("later evidence", [&](unsigned seed) {
    const auto evidence = *someEvidence();
    const Date asOf = kDay.plusDays(-static_cast<int>(seed % 500));
    auto known = evidence;
    known.erase(std::remove_if(known.begin(), known.end(), [asOf](const Evidence& one) { return one.on > asOf; }),
                known.end());
    RC_ASSERT(same(score(model, evidence, asOf), score(model, known, asOf)));
  }));
}

TEST_CASE("Only the newest evidence of a key counts, and asking without an answer does not undo it") {
  const Model model = test::aSmallModel();
  REQUIRE(holds("one a key", [&] {
    const auto evidence = *someEvidence();
    const Profile profile = score(model, evidence, kDay);
    for (const FactorScore& factor : profile.factors) {
      for (const Contribution& one : factor.contributions) {
        const Evidence& counted = evidence[static_cast<std::size_t>(one.evidence - 1)];
        for (const Evidence& other : evidence) {
          if (sameKey(other, counted) && other.severity) RC_ASSERT(other.on <= counted.on);
        }
      }
    }
    auto answered = evidence;
    std::erase_if(answered, [](const Evidence& one) { return !one.severity; });
    RC_ASSERT(same(profile, score(model, answered, kDay)));
  }));
}
