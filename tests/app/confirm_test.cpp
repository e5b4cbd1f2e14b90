// SPDX-License-Identifier: EUPL-1.2
#include "app/confirm_profile.h"

#include <algorithm>

#include "app/cases.h"
#include "app/explain.h"
#include "app/visits.h"
#include "app_fixture.h"
#include "domain/validation.h"

namespace tweehanden::app::test {
namespace {

using domain::FactorLevel;
using tweehanden::test::kToday;

constexpr const char* kBoy = "2026-0173";

void importBoy(AppFixture& fixture) {
  (void)valueOf(
      importCases(fixture.session(), {tweehanden::test::sourceFile("resources/examples/jongen-van-elf.json")}));
}

std::size_t indexOf(AppFixture& fixture, const std::string& factor) {
  return static_cast<std::size_t>(*fixture.model().factorIndex(factor));
}

FactorLevel computedLevel(AppFixture& fixture, const std::string& factor) {
  return factorLevel(fixture.view(kBoy).profile.factors[indexOf(fixture, factor)].level);
}

/// A level that the factor does not have.
FactorLevel otherThan(FactorLevel level) { return level == FactorLevel::Low ? FactorLevel::High : FactorLevel::Low; }

ConfirmRequest saying(const std::string& factor, std::optional<FactorLevel> level, const std::string& reason = {}) {
  ConfirmRequest request;
  request.factors = {{.factor = factor, .level = level, .reason = reason, .seen = {}}};
  return request;
}

std::optional<ConfirmedNow> lastWord(AppFixture& fixture, const std::string& factor) {
  return confirmedFactors(fixture.model(), fixture.view(kBoy))[indexOf(fixture, factor)];
}

}  // namespace

TEST_CASE("A confirmation is stored beside the computed profile, which stays what it was") {
  AppFixture fixture;
  importBoy(fixture);
  const auto before = fixture.view(kBoy);
  const auto& computed = before.profile.factors[indexOf(fixture, "risk.7")];
  const auto other = otherThan(factorLevel(computed.level));
  const auto lines = fixture.auditLines();
  auto request = saying("risk.7", other, "moeder is er vandaag open over");
  request.note = "samen bekeken";
  const auto made = valueOf(confirmProfile(fixture.session(), kBoy, request));
  CHECK(fixture.auditLines() == lines + 1);
  CHECK(made.id.valid());
  CHECK(made.on == kToday);
  CHECK(made.modelHash == fixture.model().hash);
  CHECK(made.modelVersion == fixture.model().version);
  CHECK(made.note == "samen bekeken");
  CHECK(made.stamp.recordedBy == kUser);
  REQUIRE(made.factors.size() == 1);
  CHECK(made.factors[0].score == computed.score);
  CHECK(made.factors[0].mass == computed.mass);
  CHECK(made.factors[0].computed == factorLevel(computed.level));
  CHECK(made.factors[0].confirmed == other);
  fixture.close();
  fixture.open();
  const auto after = fixture.view(kBoy);
  CHECK(after.file.confirmations == std::vector{made});
  CHECK(changed(fixture.model(), before.profile, after.profile).empty());
  CHECK(after.plan.value == before.plan.value);
}

TEST_CASE("Confirming without departing needs no reason; departing without one is refused and writes nothing") {
  AppFixture fixture;
  importBoy(fixture);
  const auto computed = computedLevel(fixture, "risk.9");
  const auto lines = fixture.auditLines();
  for (const char* reason : {"", " \n"}) {
    const Error error = errorOf(confirmProfile(fixture.session(), kBoy, saying("risk.9", otherThan(computed), reason)));
    CHECK(error.code == ErrorCode::InvalidValue);
    CHECK(error.pointer == "/factors/0/reason");
  }
  CHECK(fixture.auditLines() == lines);
  CHECK(fixture.view(kBoy).file.confirmations.empty());
  (void)valueOf(confirmProfile(fixture.session(), kBoy, saying("risk.9", computed)));
  const auto word = lastWord(fixture, "risk.9");
  REQUIRE(word);
  CHECK(word->equal());
  CHECK_FALSE(word->newEvidence);
}

TEST_CASE("What cannot be confirmed is refused by name, with nothing written") {
  AppFixture fixture;
  importBoy(fixture);
  const auto refused = [&](const ConfirmRequest& request) {
    return errorOf(confirmProfile(fixture.session(), kBoy, request));
  };
  const Error unknown = refused(saying("risk.99", FactorLevel::Low, "x"));
  CHECK(unknown.code == ErrorCode::NotFound);
  CHECK(unknown.arguments.front() == "risk.99");
  auto tomorrow = saying("risk.9", {});
  tomorrow.on = kToday.plusDays(1);
  CHECK(refused(tomorrow).code == ErrorCode::FutureDate);
  CHECK(refused({}).code == ErrorCode::InvalidValue);
  auto twice = saying("risk.9", {});
  twice.factors.push_back(twice.factors[0]);
  CHECK(refused(twice).pointer == "/factors/1/factor");
  CHECK(refused(saying("risk.9", {}, std::string("a\0b", 3))).code == ErrorCode::InvalidText);
  CHECK(refused(saying("risk.9", {}, std::string(domain::kLongestText + 1, 'a'))).code == ErrorCode::TextTooLong);
  auto model = saying("risk.9", {});
  model.modelHash = "een ander";
  CHECK(refused(model).code == ErrorCode::InvalidModel);
  model.modelHash = fixture.model().hash;
  auto seen = saying("risk.9", {});
  seen.factors[0].seen = otherThan(computedLevel(fixture, "risk.9"));
  CHECK(refused(seen).code == ErrorCode::RevisionConflict);
  CHECK(errorOf(confirmProfile(fixture.session(), "2026-9999", saying("risk.9", {}))).code == ErrorCode::NotFound);
  CHECK(fixture.view(kBoy).file.confirmations.empty());
  (void)valueOf(confirmProfile(fixture.session(), kBoy, model));
}

TEST_CASE("A later confirmation supersedes factor by factor, and the earlier ones stay readable") {
  AppFixture fixture;
  importBoy(fixture);
  const auto seven = computedLevel(fixture, "risk.7");
  auto both = saying("risk.7", {});
  both.factors.push_back({.factor = "risk.9", .level = FactorLevel::NotJudged, .reason = "tolk ontbrak", .seen = {}});
  const auto first = valueOf(confirmProfile(fixture.session(), kBoy, both));
  fixture.clock().advance(1000);
  const auto second =
      valueOf(confirmProfile(fixture.session(), kBoy, saying("risk.7", otherThan(seven), "na het gesprek")));
  CHECK(fixture.view(kBoy).file.confirmations == std::vector{first, second});
  CHECK(lastWord(fixture, "risk.7")->confirmation == second.id);
  CHECK(lastWord(fixture, "risk.7")->reason == "na het gesprek");
  CHECK(lastWord(fixture, "risk.9")->confirmation == first.id);
  CHECK_FALSE(lastWord(fixture, "risk.1").has_value());
  // Undoing is a new confirmation of what is computed.
  fixture.clock().advance(1000);
  (void)valueOf(confirmProfile(fixture.session(), kBoy, saying("risk.7", {})));
  CHECK(lastWord(fixture, "risk.7")->equal());
  CHECK(fixture.view(kBoy).file.confirmations.size() == 3);
}

TEST_CASE("A word on an earlier day does not displace the word on a later day, and holds when that day is looked at") {
  AppFixture fixture;
  importBoy(fixture);
  (void)valueOf(confirmProfile(fixture.session(), kBoy, saying("risk.7", FactorLevel::NotJudged, "nu onzeker")));
  fixture.clock().advance(1000);
  auto earlier = saying("risk.7", FactorLevel::NotJudged, "toen onzeker");
  earlier.on = kToday.plusDays(-30);
  const auto made = valueOf(confirmProfile(fixture.session(), kBoy, earlier));
  CHECK(lastWord(fixture, "risk.7")->reason == "nu onzeker");
  const auto then = valueOf(viewCase(fixture.session(), kBoy, kToday.plusDays(-30)));
  const auto seven = indexOf(fixture, "risk.7");
  CHECK(confirmedFactors(fixture.model(), then)[seven]->reason == "toen onzeker");
  CHECK(made.factors[0].score == then.profile.factors[seven].score);
  const auto before = valueOf(viewCase(fixture.session(), kBoy, kToday.plusDays(-31)));
  CHECK_FALSE(confirmedFactors(fixture.model(), before)[seven].has_value());
}

TEST_CASE("All judged factors are confirmed at once as computed, those named with their own word, unknown ones not") {
  AppFixture fixture;
  importBoy(fixture);
  auto request = saying("risk.9", FactorLevel::NotJudged, "opnieuw vragen");
  request.others = Others::Confirmed;
  const auto made = valueOf(confirmProfile(fixture.session(), kBoy, request));
  const auto view = fixture.view(kBoy);
  const auto known = std::ranges::count_if(view.profile.factors,
                                           [](const auto& each) { return each.level != scoring::Level::Unknown; });
  CHECK(static_cast<long long>(made.factors.size()) == known);
  CHECK(std::ranges::count(made.factors, "risk.9", &domain::ConfirmedFactor::factor) == 1);
  CHECK(std::ranges::count_if(made.factors, [](const auto& each) { return each.confirmed != each.computed; }) == 1);
}

TEST_CASE("News is told only when something was seen or recorded since that bears on the factor") {
  AppFixture fixture;
  importBoy(fixture);
  auto request = saying("risk.9", {});
  request.others = Others::Confirmed;
  (void)valueOf(confirmProfile(fixture.session(), kBoy, request));
  for (const auto& word : confirmedFactors(fixture.model(), fixture.view(kBoy))) {
    if (word) CHECK_FALSE(word->newEvidence);
  }
  fixture.clock().advance(60'000);
  auto visit = freshVisit();
  const auto view = fixture.view(kBoy);
  visit.contact.participants.clear();
  auto observation = freshObservation("direct.risk.9", "0");
  observation.speaker = view.file.observations.front().speaker;
  visit.observations = {observation};
  (void)valueOf(logVisit(fixture.session(), kBoy, visit));
  const auto confirmed = confirmedFactors(fixture.model(), fixture.view(kBoy));
  for (std::size_t i = 0; i < confirmed.size(); ++i) {
    INFO(fixture.model().factors[i].id);
    if (confirmed[i]) CHECK(confirmed[i]->newEvidence == (fixture.model().factors[i].id == "risk.9"));
  }
  CHECK(confirmed[indexOf(fixture, "risk.9")]->computedNow == computedLevel(fixture, "risk.9"));
}

TEST_CASE("An answer without evidence is no news, and neither is what comes after the day that is looked at") {
  AppFixture fixture;
  importBoy(fixture);
  (void)valueOf(confirmProfile(fixture.session(), kBoy, saying("risk.9", {})));
  fixture.clock().advance(24LL * 3600 * 1000);
  auto visit = freshVisit();
  visit.contact.participants.clear();
  visit.contact.start.date = fixture.clock().today();
  auto silent = freshObservation("direct.risk.9", "not_discussed");
  silent.speaker = fixture.view(kBoy).file.observations.front().speaker;
  visit.observations = {silent};
  (void)valueOf(logVisit(fixture.session(), kBoy, visit));
  CHECK_FALSE(lastWord(fixture, "risk.9")->newEvidence);
  auto loud = silent;
  loud.answer = "4";
  visit.observations = {loud};
  (void)valueOf(logVisit(fixture.session(), kBoy, visit));
  CHECK(lastWord(fixture, "risk.9")->newEvidence);
  const auto then = valueOf(viewCase(fixture.session(), kBoy, kToday));
  CHECK_FALSE(confirmedFactors(fixture.model(), then)[indexOf(fixture, "risk.9")]->newEvidence);
}

TEST_CASE("Confirmations go with the case: out of one store and into another, byte for byte") {
  AppFixture fixture;
  importBoy(fixture);
  (void)valueOf(confirmProfile(fixture.session(), kBoy, saying("risk.9", FactorLevel::NotJudged, "tolk ontbrak")));
  const std::string text = fixture.exported(kBoy);
  AppFixture other;
  (void)valueOf(importCases(other.session(), {other.fileWith(text, "casus.json")}));
  CHECK((other.exported(kBoy) == text));
  CHECK(other.view(kBoy).file.confirmations == fixture.view(kBoy).file.confirmations);
}

TEST_CASE("Explaining gives every factor of the model with a worker's last word on it, or the one that is named") {
  AppFixture fixture;
  importBoy(fixture);
  (void)valueOf(confirmProfile(fixture.session(), kBoy, saying("risk.9", FactorLevel::NotJudged, "tolk ontbrak")));
  const auto view = fixture.view(kBoy);
  const auto all = valueOf(explain(fixture.model(), view));
  REQUIRE(all.size() == fixture.model().factors.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    CHECK(all[i].computed.factor == static_cast<int>(i));
    CHECK(all[i].computed.score.score == view.profile.factors[i].score);
    CHECK(all[i].confirmed.has_value() == (fixture.model().factors[i].id == "risk.9"));
  }
  const auto one = valueOf(explain(fixture.model(), view, "risk.7"));
  REQUIRE(one.size() == 1);
  CHECK(one[0].computed.factor == static_cast<int>(indexOf(fixture, "risk.7")));
  CHECK(errorOf(explain(fixture.model(), view, "risk.99")).code == ErrorCode::NotFound);
}

}  // namespace tweehanden::app::test
