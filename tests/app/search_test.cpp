// SPDX-License-Identifier: EUPL-1.2
#include "app/search.h"

#include "app/cases.h"
#include "app/duplicates.h"
#include "app_fixture.h"

namespace tweehanden::app::test {
namespace {

domain::SearchQuery queryFor(const std::string& text) {
  domain::SearchQuery query;
  query.text = text;
  return query;
}

domain::Person born(const std::string& given, const std::string& family, int year, unsigned month, unsigned day) {
  domain::Person person;
  person.name = {given, "", family};
  person.birthDate = {year, month, day};
  person.roles = {domain::PersonRole::Parent};
  return person;
}

}  // namespace

TEST_CASE("A settled search is logged before it shows anything and without its words; typing is not logged") {
  AppFixture fixture;
  domain::Family family;
  family.displayName = "Zandkasteel";
  REQUIRE(registerFamily(fixture.session(), family, {}).has_value());
  const long long before = fixture.auditLines();
  for (const char* typed : {"zan", "zand", "zandk"}) {
    CHECK(valueOf(search(fixture.session(), queryFor(typed), SearchUse::Typing)).hits.size() == 1);
  }
  CHECK(fixture.auditLines() == before);
  CHECK(valueOf(search(fixture.session(), queryFor("zandkasteel"), SearchUse::Settled)).hits.size() == 1);
  CHECK(fixture.auditLines() == before + 1);
}

TEST_CASE("A family that is registered a second time is recognised before it is, and nothing stops that") {
  AppFixture fixture;
  domain::Family family;
  family.displayName = "El Khattabi";
  const auto number = valueOf(registerFamily(fixture.session(), family, {born("Mohammed", "El Khattabi", 1984, 3, 9)}));
  domain::Family again;
  again.displayName = "Elkhattabi";
  const std::vector<domain::Person> persons = {born("Muhammad", "Elkhattabi", 1984, 3, 9)};
  const auto similar = valueOf(similarFamilies(fixture.session(), again, persons));
  REQUIRE(similar.size() == 1);
  CHECK(similar[0].caseNumber == number);
  CHECK(valueOf(similarFamilies(fixture.session(), again, {})).size() == 1);
  const auto second = valueOf(registerFamily(fixture.session(), again, persons));
  const long long before = fixture.auditLines();
  const auto found = valueOf(duplicatesOf(fixture.session(), second));
  REQUIRE(found.size() == 1);
  CHECK(found[0].caseNumber == number);
  CHECK(fixture.auditLines() == before + 1);
  CHECK(errorOf(duplicatesOf(fixture.session(), "2020-0001")).code == ErrorCode::NotFound);
}

TEST_CASE("The index made again finds what it found, and that it was made is logged") {
  AppFixture fixture;
  fixture.import(openCase());
  const auto before = valueOf(search(fixture.session(), queryFor("de"), SearchUse::Typing)).hits.size();
  const long long lines = fixture.auditLines();
  REQUIRE(rebuildSearchIndex(fixture.session()).has_value());
  CHECK(valueOf(search(fixture.session(), queryFor("de"), SearchUse::Typing)).hits.size() == before);
  CHECK(fixture.auditLines() == lines + 1);
}

}  // namespace tweehanden::app::test
