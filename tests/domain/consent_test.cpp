// SPDX-License-Identifier: EUPL-1.2
// Who consents to share, and whether it is in force (field.md; decision 0008).
#include <catch2/catch.hpp>

#include <algorithm>

#include "domain/rules.h"
#include "support/builders.h"

using namespace tweehanden;
using namespace tweehanden::domain;
using namespace tweehanden::test;

namespace {

constexpr auto kTogether = ConsentPurpose::WorkingTogether;
const CaseIds kIds = caseIds();

Person& personOf(Case& file, PersonId id) { return *std::ranges::find(file.persons, id, &Person::id); }

/// Mother and father with joint authority over daughter and son; nobody has consented to anything.
Case twoParents() {
  Case file = aCase();
  file.consents.clear();
  file.custody.clear();
  file.relations.clear();
  personOf(file, kIds.father).deceased = false;
  long long id = 900;
  for (const auto child : {kIds.daughter, kIds.son}) {
    for (const auto parent : {kIds.mother, kIds.father}) {
      Custody custody;
      custody.id = CustodyId{++id};
      custody.child = child;
      custody.holder = parent;
      custody.on = Date(2015, 3, 1);
      file.custody.push_back(custody);
    }
  }
  return file;
}

Consent consent(PersonId about, PersonId by, ConsentPurpose purpose = kTogether) {
  Consent given;
  given.about = about;
  given.givenBy = by;
  given.recipient = kIds.partner;
  given.dataKinds = {DataKind::Tasks};
  given.purpose = purpose;
  given.givenOn = Date(2026, 9, 3);
  return given;
}

std::vector<PersonId> givers(Case file, const char* birth, std::vector<PersonRole> roles = {PersonRole::Child}) {
  auto& son = personOf(file, kIds.son);
  son.birthDate = *PartialDate::fromIso(birth);
  son.roles = std::move(roles);
  return requiredConsentGivers(file, kIds.son, kToday);
}

using Givers = std::vector<PersonId>;
const Givers kBoth{kIds.mother, kIds.father};
const Givers kBothAndSelf{kIds.mother, kIds.father, kIds.son};

}  // namespace

TEST_CASE("under 12 those with authority consent, from 12 the child as well, from 16 the person alone") {
  CHECK(givers(twoParents(), "2014-11-23") == kBoth);
  CHECK(givers(twoParents(), "2014-11-22") == kBothAndSelf);
  CHECK(givers(twoParents(), "2010-11-23") == kBothAndSelf);
  CHECK(givers(twoParents(), "2010-11-22") == Givers{kIds.son});
  CHECK(givers(twoParents(), "1990-01-01") == Givers{kIds.son});
}

TEST_CASE("of a child whose age is not certain everyone who may have to consent is asked") {
  CHECK(givers(twoParents(), "2014") == kBothAndSelf);  // eleven or twelve
  CHECK(givers(twoParents(), "2015") == kBoth);         // ten or eleven
  CHECK(givers(twoParents(), "2010") == kBothAndSelf);  // fifteen or sixteen
  CHECK(givers(twoParents(), "") == kBothAndSelf);
  CHECK(givers(twoParents(), "", {PersonRole::OtherRelative}) == Givers{kIds.son});
}

TEST_CASE("authority counts from its day through its last, and a record of no authority takes it away") {
  Case file = twoParents();
  auto& fathers = file.custody[3];
  fathers.until = kToday.plusDays(-1);
  CHECK(givers(file, "2020-01-01") == Givers{kIds.mother});
  fathers.until = kToday;
  CHECK(givers(file, "2020-01-01") == kBoth);
  fathers.on = kToday.plusDays(1);
  fathers.until.reset();
  CHECK(givers(file, "2020-01-01") == Givers{kIds.mother});
  fathers.on = Date(2020, 1, 1);
  fathers.kind = CustodyKind::None;
  CHECK(givers(file, "2020-01-01") == Givers{kIds.mother});
}

TEST_CASE(
    "without recorded authority the child's parents by relation are asked, and the parents by role when no relation "
    "tells") {
  Case file = twoParents();
  file.custody.clear();
  CHECK(givers(file, "2020-01-01") == kBoth);
  file.relations = {{RelationId{1}, kIds.mother, RelationKind::ParentOf, kIds.son, "", {}}};
  CHECK(givers(file, "2020-01-01") == Givers{kIds.mother});
}

TEST_CASE("a parent who has died is not asked") {
  Case file = twoParents();
  personOf(file, kIds.father).deceased = true;
  CHECK(givers(file, "2020-01-01") == Givers{kIds.mother});
}

TEST_CASE("a consent is in force from its day through its last, and a withdrawal counts at once") {
  Consent given = consent(kIds.mother, kIds.mother);
  CHECK_FALSE(inForce(given, Date(2026, 9, 2)));
  CHECK(inForce(given, Date(2026, 9, 3)));
  given.validUntil = Date(2026, 10, 1);
  CHECK(inForce(given, Date(2026, 10, 1)));
  CHECK_FALSE(inForce(given, Date(2026, 10, 2)));
  given.withdrawnOn = Date(2026, 9, 20);
  CHECK(inForce(given, Date(2026, 9, 19)));
  CHECK_FALSE(inForce(given, Date(2026, 9, 20)));
}

TEST_CASE(
    "data about a child are shared only when everyone who must consent has done so for that recipient and purpose") {
  Case file = twoParents();
  personOf(file, kIds.son).birthDate = *PartialDate::fromIso("2013-01-01");
  const auto shared = [&file] { return consentInForce(file, kIds.son, kIds.partner, kTogether, kToday); };
  CHECK_FALSE(shared());
  file.consents = {consent(kIds.son, kIds.mother), consent(kIds.son, kIds.father)};
  CHECK_FALSE(shared());  // the child is thirteen
  file.consents.push_back(consent(kIds.son, kIds.son));
  CHECK(shared());
  CHECK_FALSE(consentInForce(file, kIds.son, kIds.team, kTogether, kToday));
  CHECK_FALSE(consentInForce(file, kIds.son, kIds.partner, ConsentPurpose::Referral, kToday));
  CHECK_FALSE(consentInForce(file, kIds.daughter, kIds.partner, kTogether, kToday));
  file.consents[1].withdrawnOn = kToday;
  CHECK_FALSE(shared());
}

TEST_CASE("no consent is in force while nobody is known who could give it") {
  Case file = twoParents();
  file.custody.clear();
  std::erase_if(file.persons, [](const Person& person) { return person.id != kIds.son; });
  personOf(file, kIds.son).birthDate = *PartialDate::fromIso("2020-01-01");
  CHECK(requiredConsentGivers(file, kIds.son, kToday).empty());
  CHECK_FALSE(consentInForce(file, kIds.son, kIds.partner, kTogether, kToday));
  personOf(file, kIds.son).birthDate = *PartialDate::fromIso("2013-01-01");
  file.consents = {consent(kIds.son, kIds.son)};
  CHECK_FALSE(consentInForce(file, kIds.son, kIds.partner, kTogether, kToday));
  CHECK(requiredConsentGivers(file, PersonId{999999}, kToday).empty());
  CHECK_FALSE(consentInForce(file, PersonId{999999}, kIds.partner, kTogether, kToday));
}

TEST_CASE("authority with an institution outside the file keeps consent from being in force") {
  Case file = twoParents();
  personOf(file, kIds.son).birthDate = *PartialDate::fromIso("2020-01-01");
  file.consents = {consent(kIds.son, kIds.mother), consent(kIds.son, kIds.father)};
  REQUIRE(consentInForce(file, kIds.son, kIds.partner, kTogether, kToday));
  file.custody.push_back({CustodyId{950},
                          kIds.son,
                          {},
                          "Voogdij Voorbeeldstad",
                          CustodyKind::Guardianship,
                          CustodySource::Register,
                          Date(2026, 1, 1),
                          {},
                          {}});
  CHECK_FALSE(consentInForce(file, kIds.son, kIds.partner, kTogether, kToday));
  personOf(file, kIds.son).birthDate = *PartialDate::fromIso("2010-01-01");
  file.consents = {consent(kIds.son, kIds.son)};
  CHECK(consentInForce(file, kIds.son, kIds.partner, kTogether, kToday));
}

TEST_CASE("the family is supported together once an adult of the household has agreed to that") {
  Case file = twoParents();
  const auto together = [&file] { return familyConsentInForce(file, kIds.partner, kToday); };
  CHECK_FALSE(together());
  file.consents = {consent(kIds.mother, kIds.mother, ConsentPurpose::Referral)};
  CHECK_FALSE(together());
  file.consents = {consent(kIds.father, kIds.father)};
  CHECK_FALSE(together());  // he lives elsewhere
  file.consents = {consent(kIds.mother, kIds.mother)};
  CHECK(together());
  CHECK_FALSE(familyConsentInForce(file, kIds.team, kToday));
}

TEST_CASE("a child of the household about whom consent was asked and is not in force stops the sharing") {
  Case file = twoParents();
  personOf(file, kIds.son).birthDate = *PartialDate::fromIso("2020-01-01");
  file.consents = {consent(kIds.mother, kIds.mother), consent(kIds.son, kIds.mother)};
  CHECK_FALSE(familyConsentInForce(file, kIds.partner, kToday));  // the father has authority, too
  file.consents.push_back(consent(kIds.son, kIds.father));
  CHECK(familyConsentInForce(file, kIds.partner, kToday));
  file.consents[1].withdrawnOn = kToday;
  CHECK_FALSE(familyConsentInForce(file, kIds.partner, kToday));
  CHECK(familyConsentInForce(file, kIds.partner, kToday.plusDays(-1)));
  personOf(file, kIds.son).inHousehold = false;
  CHECK(familyConsentInForce(file, kIds.partner, kToday));
}

TEST_CASE("a consent that has not been given yet does not count as asked") {
  Case file = twoParents();
  file.consents = {consent(kIds.mother, kIds.mother), consent(kIds.son, kIds.mother)};
  file.consents[1].givenOn = Date(2026, 10, 1);
  CHECK(familyConsentInForce(file, kIds.partner, Date(2026, 9, 30)));
  CHECK_FALSE(familyConsentInForce(file, kIds.partner, Date(2026, 10, 1)));
}
