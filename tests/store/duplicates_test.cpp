// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "search_world.h"

using namespace tweehanden;
using namespace tweehanden::store;
using namespace tweehanden::store::test;
using domain::DuplicateMatch;
using domain::SameThing;

namespace {

domain::Person personNamed(const std::string& given, const std::string& family, const std::string& birth = "") {
  domain::Person person;
  person.name = {given, "", family};
  person.birthDate = PartialDate::fromIso(birth).value();
  return person;
}

domain::Case familyOf(long long id, const std::string& name, std::vector<domain::Person> persons) {
  domain::Case file = smallCase("2026-" + std::to_string(id), name, id);
  for (auto& person : persons) person.id.value = ++id;
  file.persons = std::move(persons);
  return file;
}

std::vector<DuplicateMatch> similar(StoreFixture& fixture, const domain::Case& file) {
  std::vector<DuplicateMatch> matches;
  REQUIRE(fixture.store().read([&](Reader& reader) -> Status {
    auto found = reader.similarFamilies(file.family, file.persons, 10);
    if (!found) return fail(found.error());
    matches = std::move(*found);
    return {};
  }));
  return matches;
}

domain::Case typed(const std::string& name, std::vector<domain::Person> persons) {
  domain::Case file = familyOf(1, name, std::move(persons));
  file.family.id = {};
  return file;
}

bool says(const DuplicateMatch& match, SameThing what) {
  return std::ranges::any_of(match.reasons, [&](const auto& reason) { return reason.what == what; });
}

}  // namespace

TEST_CASE("A family is recognised in another spelling, by a birth date, a telephone number, an address or a bsn") {
  StoreFixture fixture;
  domain::Case stored = familyOf(
      1000, "El Khattabi", {personNamed("Mohammed", "El Khattabi", "1984-03-09"), personNamed("Aïcha", "Bouazza")});
  stored.persons[0].phone = "+31612345678";
  stored.persons[1].email = "aicha@example.org";
  stored.persons[1].bsn = "111222333";
  stored.family.address = {"Kerkstraat 12a", "1234 AB", "Utrecht"};
  fixture.insert(stored);
  fixture.insert(familyOf(2000, "Van der Meulen", {personNamed("Willem", "Meulen", "1970-02-18")}));

  const auto named = similar(fixture, typed("Elkhattabi", {personNamed("Muhammad", "Elkhattabi", "1984-03-09")}));
  REQUIRE(named.size() == 1);
  CHECK(named[0].family == stored.family.id);
  CHECK(named[0].score > 0.8);
  CHECK(named[0].score <= 1);
  CHECK(named[0].reasons[0].what == SameThing::NameAndBirthDate);
  CHECK(named[0].reasons[0].theirs == "Mohammed El Khattabi");
  CHECK(says(named[0], SameThing::FamilyName));

  domain::Case byPhone = typed("Anders", {personNamed("Iemand", "Anders")});
  byPhone.persons[0].phone = "+31612345678";
  REQUIRE(similar(fixture, byPhone).size() == 1);
  CHECK(similar(fixture, byPhone)[0].reasons[0].what == SameThing::Phone);

  domain::Case byMail = typed("Anders", {personNamed("Iemand", "Anders")});
  byMail.persons[0].email = "Aicha@Example.org";
  REQUIRE(similar(fixture, byMail).size() == 1);
  CHECK(says(similar(fixture, byMail)[0], SameThing::Email));

  domain::Case byAddress = typed("Anders", {personNamed("Iemand", "Anders")});
  byAddress.family.address = {"Kerkstr. 12 A", "1234 AB", ""};
  REQUIRE(similar(fixture, byAddress).size() == 1);
  CHECK(says(similar(fixture, byAddress)[0], SameThing::Address));
  byAddress.family.address.street = "Kerkstraat 14";
  CHECK(similar(fixture, byAddress).empty());

  domain::Case byBsn = typed("Anders", {personNamed("Iemand", "Anders")});
  byBsn.persons[0].bsn = "111222333";
  REQUIRE(similar(fixture, byBsn).size() == 1);
  CHECK(similar(fixture, byBsn)[0].score > 0.98);
}

TEST_CASE("The likeliest family comes first, and one with the same name but another birth date counts less") {
  StoreFixture fixture;
  fixture.insert(familyOf(1000, "Jansen", {personNamed("Fatma", "Jansen", "1990-05-05")}));
  fixture.insert(familyOf(2000, "Jansen", {personNamed("Fatma", "Jansen", "1971-12-01")}));
  fixture.insert(familyOf(3000, "Janssen", {personNamed("Fatima", "Janssen", "1990-05-05")}));
  const auto matches = similar(fixture, typed("Jansen", {personNamed("Fatma", "Jansen", "1990-05-05")}));
  REQUIRE(matches.size() >= 2);
  CHECK(matches[0].family.value == 1000);
  CHECK(matches[1].family.value == 3000);
  CHECK(matches[0].score > matches[1].score);
  for (const auto& match : matches) {
    CHECK(match.score >= 0);
    CHECK(match.score <= 1);
    CHECK_FALSE(match.reasons.empty());
    if (match.family.value == 2000) CHECK(match.score < 0.5);
  }
}

TEST_CASE("Strangers do not resemble each other, and a family does not resemble itself") {
  StoreFixture fixture;
  const domain::Case first = familyOf(1000, "Öztürk", {personNamed("Özgür", "Öztürk", "1979-11-30")});
  fixture.insert(first);
  fixture.insert(familyOf(2000, "De Wit", {personNamed("Anna", "de Wit", "1979-11-30")}));
  CHECK(similar(fixture, first).empty());
  CHECK(similar(fixture, typed("Bakker", {personNamed("Piet", "Bakker", "1960-01-01")})).empty());
  CHECK(similar(fixture, typed("", {})).empty());
  const auto swapped = similar(fixture, typed("Ozturk", {personNamed("Ozgur", "Ozturk", "1979-11-30")}));
  REQUIRE(swapped.size() == 1);
  CHECK(swapped[0].family.value == 1000);
}
