// SPDX-License-Identifier: EUPL-1.2
#include "app/cases.h"
#include "app_fixture.h"

namespace tweehanden::app::test {
namespace {

domain::Family named(const std::string& name, const std::string& caseNumber = {}) {
  domain::Family family;
  family.displayName = name;
  family.caseNumber = caseNumber;
  return family;
}

}  // namespace

TEST_CASE("A new family gets the next free case number of the year, ids and stamps") {
  AppFixture fixture;
  domain::Person mother;
  mother.name.familyName = "Nieuwman";
  mother.roles = {domain::PersonRole::Parent};
  CHECK(valueOf(registerFamily(fixture.session(), named("Nieuwman"), {mother})) == "2026-0001");
  for (int i = 2; i <= 9; ++i) (void)valueOf(registerFamily(fixture.session(), named("Volgende"), {}));
  CHECK(valueOf(registerFamily(fixture.session(), named("Tiende"), {})) == "2026-0010");
  const auto file = fixture.view("2026-0001").file;
  REQUIRE(file.persons.size() == 1);
  CHECK(file.persons[0].id.valid());
  CHECK(file.family.stamp.recordedBy == kUser);
  CHECK(file.family.openedOn == tweehanden::test::kToday);
}

TEST_CASE("A case number of one's own is kept, and refused when it is taken") {
  AppFixture fixture;
  CHECK(valueOf(registerFamily(fixture.session(), named("Eigen", "W-17"), {})) == "W-17");
  CHECK(errorOf(registerFamily(fixture.session(), named("Ander", "W-17"), {})).code == ErrorCode::DuplicateCaseNumber);
}

TEST_CASE("A family with a person born in the future is not registered") {
  AppFixture fixture;
  domain::Person child;
  child.name.familyName = "Later";
  child.birthDate = {2031, 1, 1};
  CHECK(errorOf(registerFamily(fixture.session(), named("Later"), {child})).code == ErrorCode::FutureDate);
  CHECK(errorOf(viewCase(fixture.session(), "2026-0001")).code == ErrorCode::NotFound);
}

}  // namespace tweehanden::app::test
