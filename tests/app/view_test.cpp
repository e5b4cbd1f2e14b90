// SPDX-License-Identifier: EUPL-1.2
#include "app/visits.h"
#include "app_fixture.h"

namespace tweehanden::app::test {

using tweehanden::test::kToday;

TEST_CASE("Opening a family's file writes a line in the audit trail; looking for one that is not there does not") {
  AppFixture fixture;
  fixture.import(openCase());
  const auto before = fixture.auditLines();
  (void)fixture.view("2026-0001");
  CHECK(fixture.auditLines() == before + 1);
  const Error missing = errorOf(viewCase(fixture.session(), "2026-0404"));
  CHECK(missing.code == ErrorCode::NotFound);
  CHECK(missing.arguments == std::vector<std::string>{"2026-0404"});
  CHECK(fixture.auditLines() == before + 1);
}

TEST_CASE("A case file viewed without a store gives the profile and plan it has in a store") {
  AppFixture fixture;
  const auto path = fixture.fileOf(openCase());
  fixture.import(openCase());
  const auto loose = valueOf(viewCaseFile(fixture.model(), path, kToday));
  const auto stored = fixture.view("2026-0001");
  CHECK(changed(fixture.model(), loose.profile, stored.profile).empty());
  CHECK(loose.plan.suggestions.size() == stored.plan.suggestions.size());
  CHECK(loose.plan.value == stored.plan.value);
}

TEST_CASE("A view on an earlier day leaves out what was recorded later") {
  AppFixture fixture;
  fixture.import(openCase());  // observed on 2 November
  const auto early = valueOf(viewCase(fixture.session(), "2026-0001", Date(2026, 11, 1)));
  const auto risk9 = static_cast<std::size_t>(*fixture.model().factorIndex("risk.9"));
  CHECK(early.profile.factors[risk9].mass == 0);
  CHECK(early.profile.asOf == Date(2026, 11, 1));
  CHECK(fixture.view("2026-0001").profile.factors[risk9].mass > 0);
}

TEST_CASE("The profile shown while a visit is being written is the one it has once logged") {
  AppFixture fixture;
  fixture.import(openCase());
  auto visit = freshVisit();
  visit.observations = {freshObservation("vertrouwen.kijk_op_team", "keeps_off"),
                        freshObservation("taal.zonder_hulp", "all_self")};
  const auto shown = valueOf(profileWith(fixture.model(), fixture.view("2026-0001"), visit.observations));
  const auto outcome = valueOf(logVisit(fixture.session(), "2026-0001", visit));
  CHECK(changed(fixture.model(), shown, outcome.after).empty());
  CHECK_FALSE(changed(fixture.model(), shown, outcome.before).empty());
}

TEST_CASE("Nothing of who a family is changes its profile") {
  AppFixture fixture;
  auto file = openCase();
  const auto before = valueOf(viewOf(fixture.model(), file, kToday));
  file.family.displayName = "Anders";
  file.family.needs.contactLanguage = "Turks";
  file.family.address = {"Elders 1", "9999 XX", "Elders"};
  for (auto& person : file.persons) {
    person.name = {"Iemand", "", "Anders"};
    person.gender = domain::Gender::Unknown;
    person.languages.clear();
  }
  const auto after = valueOf(viewOf(fixture.model(), file, kToday));
  CHECK(changed(fixture.model(), before.profile, after.profile).empty());
}

}  // namespace tweehanden::app::test
