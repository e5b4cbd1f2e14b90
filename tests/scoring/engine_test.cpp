// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "scoring/model_builders.h"

using namespace tweehanden;
using namespace tweehanden::scoring;
using test::anEvidence;
using test::aSmallModel;
using test::kDay;

namespace {

constexpr int kTwoContacts = 2;       // factor of aSmallModel that needs two contacts
constexpr int kNotByFamily = 3;       // factor that the family does not score
constexpr int kDirectOfFirst = 6;     // index of direct.risk.1
constexpr int kAboutTwoContacts = 5;  // indicators that link to kTwoContacts
constexpr int kAlsoAboutIt = 2;

double scoreOf(const Model& model, const std::vector<Evidence>& evidence, int factor) {
  return score(model, evidence, kDay).factors[static_cast<std::size_t>(factor)].score;
}

}  // namespace

TEST_CASE("One sure or likely 4 reaches high from one source, an unsure one does not") {
  const Model model = aSmallModel();
  Evidence four = anEvidence(1, kDirectOfFirst, 1.0);
  const auto levelWith = [&](domain::Certainty certainty) {
    four.certainty = certainty;
    const FactorScore factor = score(model, {four}, kDay).factors[0];
    CHECK(factor.sources == 1);
    return factor.level;
  };
  CHECK(levelWith(domain::Certainty::Sure) == Level::High);
  CHECK(levelWith(domain::Certainty::Likely) == Level::High);
  CHECK(levelWith(domain::Certainty::Unsure) == Level::Raised);
}

TEST_CASE("Sources are counted by perspective and speaker, not by observation") {
  const Model model = aSmallModel();
  std::vector<Evidence> evidence = {anEvidence(1, 0, 0.5), anEvidence(2, 1, 0.5), anEvidence(3, kDirectOfFirst, 0.5)};
  CHECK(score(model, evidence, kDay).factors[0].sources == 1);
  evidence[1].speaker = "collega";
  CHECK(score(model, evidence, kDay).factors[0].sources == 2);
  evidence[2].perspective = domain::Perspective::Family;
  CHECK(score(model, evidence, kDay).factors[0].sources == 3);
}

TEST_CASE("A factor that needs two contacts stays at the prior until a second contact speaks of it") {
  const Model model = aSmallModel();
  std::vector<Evidence> evidence = {anEvidence(1, kAboutTwoContacts, 1.0), anEvidence(2, kAlsoAboutIt, 1.0)};
  evidence[1].contact = evidence[0].contact;
  CHECK(scoreOf(model, evidence, kTwoContacts) == Approx(model.parameters.prior));
  SECTION("a second contact lifts it") {
    evidence[1].contact = 9;
    CHECK(scoreOf(model, evidence, kTwoContacts) > 0.8);
  }
  SECTION("evidence without a contact is no second contact") {
    evidence[1].contact = 0;
    CHECK(scoreOf(model, evidence, kTwoContacts) == Approx(model.parameters.prior));
  }
  SECTION("a second contact that says it is less serious than the prior does not lift it") {
    evidence[1].contact = 9;
    evidence[1].severity = 0.2;
    CHECK(scoreOf(model, evidence, kTwoContacts) < model.parameters.prior);
  }
}

TEST_CASE("With too few contacts a factor can still fall below the prior") {
  const Model model = aSmallModel();
  CHECK(scoreOf(model, {anEvidence(1, kAboutTwoContacts, 0.0)}, kTwoContacts) < 0.1);
}

TEST_CASE("A tie of one day in two contacts counts both, so that a severer answer never lowers a score") {
  const Model model = aSmallModel();
  std::vector<Evidence> evidence = {anEvidence(1, kAboutTwoContacts, 0.5), anEvidence(2, kAboutTwoContacts, 0.4),
                                    anEvidence(3, kAlsoAboutIt, 1.0)};
  evidence[2].contact = 2;
  const double before = scoreOf(model, evidence, kTwoContacts);
  evidence[1].severity = 0.6;  // now the second counts, whose contact is that of the third
  CHECK(before > model.parameters.prior);
  CHECK(scoreOf(model, evidence, kTwoContacts) >= before);
}

TEST_CASE("What a perspective says of a factor that it does not score stays out, and counts for other factors") {
  const Model model = aSmallModel();
  Evidence said = anEvidence(1, 3, 1.0);  // links to kNotByFamily and to factor 1
  said.perspective = domain::Perspective::Family;
  const Profile profile = score(model, {said}, kDay);
  CHECK(profile.factors[kNotByFamily].contributions.empty());
  CHECK(profile.factors[kNotByFamily].score == model.parameters.prior);
  CHECK(profile.factors[1].contributions.size() == 1);
  said.perspective = domain::Perspective::MigrantOrganisation;
  CHECK(score(model, {said}, kDay).factors[kNotByFamily].contributions.size() == 1);
}

TEST_CASE("One voice cannot drown another by volume") {
  Model model = test::aModelOf17();
  for (int i = 0; i < 20; ++i) model.indicators.push_back(test::aQuestion("vraag." + std::to_string(i), {{0, 1.0}}));
  model.index();
  std::vector<Evidence> evidence;
  for (int i = 0; i < 20; ++i) evidence.push_back(anEvidence(i + 1, i, 0.0));
  for (int i = 0; i < 2; ++i) {
    evidence.push_back(anEvidence(100 + i, i, 1.0));
    evidence.back().perspective = domain::Perspective::Family;
  }
  const FactorScore factor = score(model, evidence, kDay).factors[0];
  CHECK(factor.perspectives[static_cast<std::size_t>(domain::Perspective::YouthService)].mass == 20);
  CHECK(factor.mass == 4);
  CHECK(factor.score == Approx((0.5 * 0.25 + 2) / 4.5));
}

TEST_CASE("Levels begin exactly at their thresholds, and too little mass is unknown whatever the score") {
  const Parameters parameters;
  CHECK(levelOf(parameters, 0.9, 0.3499) == Level::Unknown);
  CHECK(levelOf(parameters, 0.3399, 0.35) == Level::Low);
  CHECK(levelOf(parameters, 0.34, 0.35) == Level::Raised);
  CHECK(levelOf(parameters, 0.5999, 0.35) == Level::Raised);
  CHECK(levelOf(parameters, 0.60, 0.35) == Level::High);
}

TEST_CASE("A difference between perspectives gets its word exactly from its threshold on") {
  const Parameters parameters;
  CHECK(mismatchWord(parameters, 0.0999) == MismatchWord::None);
  CHECK(mismatchWord(parameters, 0.10) == MismatchWord::Small);
  CHECK(mismatchWord(parameters, 0.30) == MismatchWord::Moderate);
  CHECK(mismatchWord(parameters, 0.4999) == MismatchWord::Moderate);
  CHECK(mismatchWord(parameters, 0.50) == MismatchWord::Large);
}

TEST_CASE("A force field lists the known strongest first and the unknown after them, macro first") {
  Model model = test::aModelOf17();
  for (const char* slug : {"a", "b", "c", "d"}) model.factors.push_back(test::aBarrier(slug, SystemLevel::Meso));
  model.factors.push_back(test::aPromoter("p", SystemLevel::Meso));
  for (int f = 17; f < 22; ++f)
    model.indicators.push_back(test::aDirect(model.factors[static_cast<std::size_t>(f)], f));
  model.index();
  const Profile profile = score(model, {anEvidence(1, 1, 0.25), anEvidence(2, 3, 1.0)}, kDay);
  REQUIRE(profile.forceFields.size() == 3);
  CHECK(profile.forceFields[0].level == SystemLevel::Macro);
  CHECK(profile.forceFields[1].level == SystemLevel::Meso);
  CHECK(profile.forceFields[1].barriers == std::vector<int>{20, 18, 17, 19});
  CHECK(profile.forceFields[1].promoters == std::vector<int>{21});
  CHECK(profile.forceFields[2].level == SystemLevel::Micro);
}

TEST_CASE("A cluster without a known factor has no index and no coverage") {
  const Model model = aSmallModel();
  const Profile profile = score(model, {anEvidence(1, kDirectOfFirst, 1.0)}, kDay);
  REQUIRE(profile.clusters.size() == 3);
  CHECK(profile.clusters[0].index);
  CHECK(profile.clusters[0].known == 1);
  CHECK_FALSE(profile.clusters[1].index);
  CHECK(profile.clusters[1].coverage == 0);
  CHECK(profile.clusters[1].count == 1);
}

TEST_CASE("Scoring a profile of another day or model anew does not mix the two") {
  const Model model = aSmallModel();
  const std::vector<Evidence> evidence = {anEvidence(1, 0, 1.0), anEvidence(2, 4, 1.0)};
  const Profile earlier = score(model, evidence, kDay);
  const Date later = kDay.plusDays(400);
  const Profile mixed = rescore(model, evidence, later, earlier, {0});
  CHECK(mixed.factors[5].score == score(model, evidence, later).factors[5].score);
}
