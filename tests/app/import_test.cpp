// SPDX-License-Identifier: EUPL-1.2
#include "app/caseload.h"
#include "app/cases.h"
#include "app_fixture.h"
#include "casefile/case_file.h"

namespace tweehanden::app::test {
namespace {

long long families(AppFixture& fixture) { return valueOf(listCaseload(fixture.session(), {})).total; }

}  // namespace

TEST_CASE("Of several case files none is imported when the last one has a fault") {
  AppFixture fixture;
  auto broken = openCase(2);
  broken.observations[0].indicator = "bestaat.niet";
  const auto first = fixture.fileOf(openCase(1), "een.json");
  const auto second = fixture.fileOf(broken, "twee.json");
  const Error refused = errorOf(importCases(fixture.session(), {first, second}));
  CHECK(refused.code == ErrorCode::UnknownIndicator);
  CHECK(refused.file == "twee.json");
  CHECK(refused.pointer == "/observations/0/indicator");
  CHECK(families(fixture) == 0);
  CHECK(valueOf(importCases(fixture.session(), {first})) == std::vector<std::string>{"2026-0001"});
}

TEST_CASE("An answer or a service fact that the model does not know is refused at its place") {
  AppFixture fixture;
  auto file = openCase();
  file.observations[1].answer = "kind of";
  Error refused = errorOf(importCases(fixture.session(), {fixture.fileOf(file)}));
  CHECK(refused.code == ErrorCode::AnswerOffScale);
  CHECK(refused.pointer == "/observations/1/answer");
  file = openCase();
  file.serviceFacts[0].indicator = "taal.zonder_hulp";  // an indicator, but no measured fact
  refused = errorOf(importCases(fixture.session(), {fixture.fileOf(file)}));
  CHECK(refused.code == ErrorCode::UnknownIndicator);
  CHECK(refused.pointer == "/service_facts/0/indicator");
  CHECK(families(fixture) == 0);
}

TEST_CASE("A case number that is taken is refused, whether by the store or by another file") {
  AppFixture fixture;
  auto twin = openCase(2);
  twin.family.caseNumber = "2026-0001";
  const auto first = fixture.fileOf(openCase(1), "een.json");
  const auto second = fixture.fileOf(twin, "twee.json");
  const Error among = errorOf(importCases(fixture.session(), {first, second}));
  CHECK(among.code == ErrorCode::DuplicateCaseNumber);
  CHECK(among.file == "twee.json");
  CHECK(families(fixture) == 0);
  (void)valueOf(importCases(fixture.session(), {first}));
  const Error inStore = errorOf(importCases(fixture.session(), {second}));
  CHECK(inStore.code == ErrorCode::DuplicateCaseNumber);
  CHECK(inStore.pointer == "/family/case_number");
  CHECK(inStore.arguments == std::vector<std::string>{"2026-0001"});
}

TEST_CASE("A file that is not there, or is a folder, is refused by name") {
  AppFixture fixture;
  const Error missing = errorOf(importCases(fixture.session(), {fixture.folder() / "weg.json"}));
  CHECK(missing.code == ErrorCode::FileNotFound);
  CHECK(missing.file == "weg.json");
  CHECK(errorOf(importCases(fixture.session(), {fixture.folder()})).code == ErrorCode::FileUnreadable);
}

TEST_CASE("Export, import into a fresh store and export again gives the same bytes") {
  std::vector<std::filesystem::path> files = tweehanden::test::sourceFiles("resources/examples", ".json");
  REQUIRE(files.size() == 3);
  AppFixture fixture;
  files.push_back(fixture.fileOf(tweehanden::test::aCase(7)));
  files.push_back(fixture.fileOf(tweehanden::test::aBareCase(8), "kaal.json"));
  for (const auto& number : valueOf(importCases(fixture.session(), files))) {
    const std::string once = fixture.exported(number);
    AppFixture fresh;
    (void)valueOf(importCases(fresh.session(), {fresh.fileWith(once, "terug.json")}));
    INFO(number);
    CHECK((fresh.exported(number) == once));
  }
}

TEST_CASE("Every record of the examples is read back from the store as it was imported") {
  AppFixture fixture;
  for (const auto& path : tweehanden::test::sourceFiles("resources/examples", ".json")) {
    const auto number = valueOf(importCases(fixture.session(), {path})).front();
    auto imported = valueOf(casefile::read(tweehanden::test::readFile(path), "", tweehanden::test::kToday));
    auto stored = fixture.view(number).file;
    // An organisation that no record of the case refers to stays in the store, but is no part of the case.
    imported.organisations.clear();
    stored.organisations.clear();
    INFO(number);
    CHECK((stored == imported));
  }
}

TEST_CASE("Import and export each write their line in the audit trail") {
  AppFixture fixture;
  const auto before = fixture.auditLines();
  fixture.import(openCase());
  CHECK(fixture.auditLines() == before + 1);
  (void)fixture.exported("2026-0001");
  CHECK(fixture.auditLines() == before + 2);
}

TEST_CASE("Stopping an import between files writes nothing") {
  AppFixture fixture;
  const auto stop = [](long long done, long long) { return done < 1; };
  const Error stopped = errorOf(importCases(
      fixture.session(), {fixture.fileOf(openCase(1), "een.json"), fixture.fileOf(openCase(2), "twee.json")}, stop));
  CHECK(stopped.code == ErrorCode::Cancelled);
  CHECK(families(fixture) == 0);
}

}  // namespace tweehanden::app::test
