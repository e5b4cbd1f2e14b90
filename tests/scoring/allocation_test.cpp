// SPDX-License-Identifier: EUPL-1.2
#include "scoring/allocation.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "scoring/allocation_builders.h"
#include "scoring/min_cost_flow.h"

using namespace tweehanden;
using namespace tweehanden::scoring;
using domain::FamilyId;
using domain::IntermediaryId;
using domain::OrganisationId;
using test::aHelper;
using test::aNeed;

namespace {

AllocationInput inputOf(std::vector<FamilyNeed> families, std::vector<Helper> helpers) {
  AllocationInput input;
  input.families = std::move(families);
  input.helpers = std::move(helpers);
  return input;
}

std::vector<PairReasonCode> codesOf(const Pair& pair) {
  std::vector<PairReasonCode> codes;
  for (const auto& reason : pair.reasons) codes.push_back(reason.code);
  return codes;
}

/// Why the only family is left out.
LeftOut leftOut(const FamilyNeed& family, std::vector<Helper> helpers) {
  const auto result = allocate(inputOf({family}, std::move(helpers)));
  REQUIRE(result.pairs.empty());
  REQUIRE(result.leftOut.size() == 1);
  return result.leftOut[0];
}

Pair pairOf(const FamilyNeed& family, std::vector<Helper> helpers) {
  const auto result = allocate(inputOf({family}, std::move(helpers)));
  REQUIRE(result.pairs.size() == 1);
  return result.pairs[0];
}

}  // namespace

TEST_CASE("The flow takes the cheap arc first and the dear one for what is left") {
  FlowNetwork network;
  network.supply = {3, 0, -3};
  network.arcs = {{0, 1, 2, 1}, {0, 2, 3, 10}, {1, 2, 5, 1}};
  const auto flow = minCostFlow(network);
  REQUIRE(flow.has_value());
  CHECK(flow->onArc == std::vector<long long>{2, 1, 2});
  CHECK(flow->cost == 14);
  network.arcs[1].capacity = 0;
  CHECK_FALSE(minCostFlow(network).has_value());
}

TEST_CASE("A caseload without families, or without intermediaries, is no fault") {
  const auto nothing = allocate({});
  CHECK(nothing.pairs.empty());
  CHECK(nothing.leftOut.empty());
  CHECK(nothing.proven());
  const auto noFamilies = allocate(inputOf({}, {aHelper(1)}));
  CHECK(noFamilies.pairs.empty());
  REQUIRE(noFamilies.loads.size() == 1);
  CHECK(noFamilies.loads[0].level == domain::LoadLevel::Room);
  CHECK(leftOut(aNeed(1), {}).reason == LeftReason::NobodyThere);
}

TEST_CASE("Without capacity anywhere every family is left out, with that reason") {
  const auto result = allocate(inputOf({aNeed(1), aNeed(2)}, {aHelper(1, 0), aHelper(2, 0)}));
  CHECK(result.pairs.empty());
  REQUIRE(result.leftOut.size() == 2);
  for (const auto& left : result.leftOut) CHECK(left.reason == LeftReason::NoHours);
  for (const auto& load : result.loads) CHECK(load.level == domain::LoadLevel::NoCapacity);
}

TEST_CASE("A pair tells what it rests on, with the words as they were recorded") {
  auto family = aNeed(1);
  family.language = " Tarifit ";
  family.place = "Voorbeeldstad";
  family.when = DayPart::Evening;
  family.partner = OrganisationId{1};
  auto helper = aHelper(1);
  helper.languages = {"TARIFIT"};
  helper.places = {"voorbeeldstad "};
  helper.evenings = true;
  helper.load.hours = 1;
  const auto pair = pairOf(family, {helper});
  using enum PairReasonCode;
  CHECK(codesOf(pair) == std::vector{SharesLanguage, SameOrganisation, InArea, EveningFits, HasRoom});
  CHECK(pair.reasons[0].text == " Tarifit ");
  CHECK(pair.reasons[2].text == "Voorbeeldstad");
  CHECK(pair.reasons[4].value == Approx(0.5));
  CHECK_FALSE(pair.keepsContact);
  CHECK_FALSE(pair.interpreter);
}

TEST_CASE("What fits less is said as well") {
  auto family = aNeed(1);
  family.place = "Nieuw-Voorbeeld";
  family.when = DayPart::Evening;
  auto helper = aHelper(1, 1.25);
  helper.places = {"Voorbeeldstad"};
  using enum PairReasonCode;
  CHECK(codesOf(pairOf(family, {helper})) == std::vector{SharesLanguage, OtherArea, NoEvening, NearlyFull});
}

TEST_CASE("Every wish counts: evening, organisation, place and room decide between who may") {
  const auto chosen = [](FamilyNeed family, Helper better) {
    return pairOf(family, {aHelper(1), std::move(better)}).helper;
  };
  auto family = aNeed(1);
  auto better = aHelper(2);
  CHECK(chosen(family, better) == IntermediaryId{1});  // alike: the smallest id
  family.when = DayPart::Evening;
  better.evenings = true;
  CHECK(chosen(family, better) == IntermediaryId{2});
  family = aNeed(1);
  family.consentFor.push_back(OrganisationId{2});
  family.partner = OrganisationId{2};
  better = aHelper(2);
  better.organisation = OrganisationId{2};
  CHECK(chosen(family, better) == IntermediaryId{2});
  family = aNeed(1);
  family.place = "Voorbeeldstad";
  better = aHelper(2);
  better.places = {"Voorbeeldstad"};
  CHECK(chosen(family, better) == IntermediaryId{2});
  CHECK(chosen(aNeed(1), aHelper(2, 40)) == IntermediaryId{2});  // more room
}

TEST_CASE("Families are spread over who is alike, in order of their ids") {
  const auto result = allocate(inputOf({aNeed(4), aNeed(3), aNeed(2), aNeed(1)}, {aHelper(2), aHelper(1)}));
  REQUIRE(result.pairs.size() == 4);
  for (const auto& pair : result.pairs) CHECK(pair.helper == IntermediaryId{pair.family.value <= 2 ? 1 : 2});
}

TEST_CASE("Who waits longest goes first, but two families before one") {
  auto early = aNeed(1);
  auto late = aNeed(2);
  late.waitingDays = 200;
  const auto one = allocate(inputOf({early, late}, {aHelper(1, 1)}));
  REQUIRE(one.pairs.size() == 1);
  CHECK(one.pairs[0].family == FamilyId{2});
  CHECK(one.leftOut[0].reason == LeftReason::Full);
  CHECK(one.leftOut[0].candidates == 1);
  late.hours = 2;
  const auto two = allocate(inputOf({early, aNeed(3), late}, {aHelper(1, 2)}));
  CHECK(two.pairs.size() == 2);
}

TEST_CASE("The present contact is kept, also when another one would fit better") {
  auto family = aNeed(1);
  family.current = IntermediaryId{1};
  family.place = "Voorbeeldstad";
  family.when = DayPart::Evening;
  family.partner = OrganisationId{2};
  family.consentFor.push_back(OrganisationId{2});
  auto better = aHelper(2, 40);
  better.organisation = OrganisationId{2};
  better.evenings = true;
  better.places = {"Voorbeeldstad"};
  auto present = aHelper(1);
  present.places = {"Elders"};
  const auto pair = pairOf(family, {present, better});
  CHECK(pair.helper == IntermediaryId{1});
  CHECK(pair.keepsContact);
  CHECK(codesOf(pair).front() == PairReasonCode::KeepsContact);
}

TEST_CASE("Another contact than now comes with the reason why") {
  auto family = aNeed(1);
  family.current = IntermediaryId{1};
  const auto why = [&](Helper present) { return pairOf(family, {std::move(present), aHelper(2)}).reasons.front(); };
  auto present = aHelper(1);
  present.organisation = OrganisationId{9};
  CHECK(why(present).code == PairReasonCode::ContactForbidden);
  CHECK(why(present).guard == PairGuard::Consent);
  present = aHelper(1);
  present.languages = {"Turks"};
  CHECK(why(present).guard == PairGuard::Language);
  present = aHelper(1);
  present.load.hours = 3.5;
  CHECK(why(present).code == PairReasonCode::ContactOverloaded);
  CHECK(pairOf(family, {aHelper(2)}).reasons.front().code == PairReasonCode::ContactGone);
}

TEST_CASE("Hours of a contact that may not be stay with that helper until people undo it") {
  auto family = aNeed(1);
  family.current = IntermediaryId{1};
  family.safetyConcernOpen = true;
  family.hours = 3.5;
  const auto result = allocate(inputOf({family, aNeed(2)}, {aHelper(1)}));
  CHECK(result.pairs.empty());
  CHECK(result.loads[0].before == Approx(3.5));
  CHECK(result.leftOut[1].reason == LeftReason::NoRoom);
}

TEST_CASE("Who rests or is above the limit keeps families but gets nobody new") {
  auto known = aNeed(1);
  known.current = IntermediaryId{1};
  auto resting = aHelper(1);
  resting.load.restUntil = Date(2026, 12, 1);
  auto result = allocate(inputOf({known, aNeed(2)}, {resting}));
  REQUIRE(result.pairs.size() == 1);
  CHECK(result.pairs[0].keepsContact);
  CHECK(result.leftOut[0].reason == LeftReason::Resting);
  CHECK(result.leftOut[0].until == Date(2026, 12, 1));
  auto also = aNeed(3);
  also.current = IntermediaryId{1};
  known.hours = also.hours = 2.5;
  result = allocate(inputOf({known, aNeed(2), also}, {aHelper(1)}));
  REQUIRE(result.pairs.size() == 1);  // 5 of 4 hours: one of both, and nobody beside it
  CHECK(result.pairs[0].keepsContact);
  CHECK(result.loads[0].after == Approx(5));
  CHECK(result.loads[0].level == domain::LoadLevel::Over);
}

TEST_CASE("A family left out is told the first reason that leaves nobody") {
  auto family = aNeed(1);
  CHECK(leftOut(family, {aHelper(1, 0.5)}).reason == LeftReason::NoRoom);
  family.consentFor.clear();
  CHECK(leftOut(family, {aHelper(1)}).reason == LeftReason::NoConsent);
  family.safetyConcernOpen = true;
  CHECK(leftOut(family, {aHelper(1)}).reason == LeftReason::SafetyConcern);
  family = aNeed(1);
  family.language = "Somalisch";
  CHECK(leftOut(family, {aHelper(1)}).reason == LeftReason::NobodySpeaks);
  CHECK(leftOut(family, {aHelper(1)}).language == "Somalisch");
  auto elsewhere = aHelper(2);
  elsewhere.organisation = OrganisationId{2};
  elsewhere.languages = {"Somalisch"};
  CHECK(leftOut(family, {aHelper(1), elsewhere}).reason == LeftReason::ConsentElsewhere);
  family.language.clear();
  CHECK(leftOut(family, {aHelper(1), elsewhere}).reason == LeftReason::LanguageUnknown);
  family.notOwnCircle = true;
  CHECK(leftOut(family, {aHelper(1)}).reason == LeftReason::OwnCircle);
}

TEST_CASE("With the wish for nobody from the own circle the helper shares no language of the household") {
  auto family = aNeed(1);
  family.notOwnCircle = true;
  family.householdLanguages = {"Tarifit", "Frans", "Nederlands"};
  auto helper = aHelper(2);
  helper.languages = {"Turks", "Nederlands"};
  const auto pair = pairOf(family, {aHelper(1), helper});
  CHECK(pair.helper == IntermediaryId{2});
  CHECK(pair.interpreter);
  CHECK(codesOf(pair)[0] == PairReasonCode::OutsideCircle);
  CHECK(codesOf(pair)[1] == PairReasonCode::NeedsInterpreter);
  family.dutchWillDo = true;
  CHECK_FALSE(pairOf(family, {helper}).interpreter);
  CHECK(codesOf(pairOf(family, {helper}))[1] == PairReasonCode::WorksInDutch);
  helper.languages = {"Frans"};
  CHECK(leftOut(family, {helper}).reason == LeftReason::OwnCircle);
  helper.languages.clear();  // not known to be from another circle
  CHECK(leftOut(family, {helper}).reason == LeftReason::OwnCircle);
  family.language = "Nederlands";
  family.householdLanguages.clear();  // nothing to know a circle by
  helper.languages = {"Turks"};
  CHECK(leftOut(family, {helper}).reason == LeftReason::OwnCircle);
}

TEST_CASE("Dutch is shared with everyone, and a language not recorded only with who is there already") {
  auto family = aNeed(1);
  family.language = "Nederlands";
  CHECK(codesOf(pairOf(family, {aHelper(1)})).front() == PairReasonCode::WorksInDutch);
  family.language = "Twi";
  family.dutchWillDo = true;
  CHECK(codesOf(pairOf(family, {aHelper(1)})).front() == PairReasonCode::WorksInDutch);
  auto sharing = aHelper(2);
  sharing.languages = {"Twi"};
  CHECK(codesOf(pairOf(family, {aHelper(1), sharing})).front() == PairReasonCode::SharesLanguage);
  family.dutchWillDo = false;
  family.language.clear();
  family.current = IntermediaryId{2};
  const auto pair = pairOf(family, {aHelper(1), aHelper(2)});
  CHECK(pair.helper == IntermediaryId{2});
  CHECK(codesOf(pair)[1] == PairReasonCode::LanguageUnknown);
}

TEST_CASE("Hours that are no number, none, or more than a week has do no harm") {
  for (const double hours : {std::nan(""), -5.0, 0.0, 1e300, std::numeric_limits<double>::infinity()}) {
    CAPTURE(hours);
    auto family = aNeed(1);
    family.hours = hours;
    auto helper = aHelper(2, hours);
    helper.load.hours = hours;
    const auto result = allocate(inputOf({family, aNeed(2)}, {aHelper(1), helper}));
    CHECK(result.pairs.size() + result.leftOut.size() == 2);
    for (const auto& load : result.loads) CHECK(std::isfinite(load.after));
  }
}
