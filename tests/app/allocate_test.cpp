// SPDX-License-Identifier: EUPL-1.2
#include "app/allocate.h"

#include <algorithm>

#include "app/allocation_input.h"
#include "app/caseload.h"
#include "app/demo.h"
#include "app_fixture.h"
#include "domain/rules.h"

namespace tweehanden::app::test {
namespace {

/// Every family of the store as a file.
std::vector<std::filesystem::path> exportAll(AppFixture& fixture) {
  std::vector<std::filesystem::path> files;
  const auto page =
      valueOf(listCaseload(fixture.session(), {.text = {}, .includeClosed = true, .limit = 1000, .after = {}}));
  for (const auto& row : page.rows) {
    files.push_back(fixture.fileWith(fixture.exported(row.caseNumber), row.caseNumber + ".json"));
  }
  return files;
}

const domain::Case& caseOf(const std::vector<domain::Case>& cases, domain::FamilyId id) {
  return *std::ranges::find_if(cases, [&](const auto& each) { return each.family.id == id; });
}

domain::Case withWish(const std::string& text) {
  domain::Case file = tweehanden::test::aBareCase();
  file.family.wishes = {{domain::WishKind::Times, text}};
  return file;
}

}  // namespace

TEST_CASE("The store's needs and loads are those of its case files, one by one") {
  AppFixture fixture(true);
  (void)valueOf(makeDemo(fixture.session(), 60, 5));
  const auto stored = valueOf(allocate(fixture.session()));
  const auto filed = valueOf(allocateFiles(fixture.model(), exportAll(fixture), fixture.clock().today(), std::nullopt));
  auto needs = filed.input.families;
  std::ranges::sort(needs, {}, &scoring::FamilyNeed::id);
  CHECK(stored.input.families.size() > 20);
  CHECK(stored.input.families == needs);
  for (const auto& helper : filed.input.helpers) {
    const auto same = std::ranges::find(stored.input.helpers, helper.id, &scoring::Helper::id);
    REQUIRE(same != stored.input.helpers.end());
    CHECK(same->load.hours == Approx(helper.load.hours));
    CHECK(same->load.restUntil == helper.load.restUntil);
    CHECK(same->languages == helper.languages);
  }
  CHECK(stored.result.pairs.size() > 5);
}

TEST_CASE("No pair of a demo store goes against the records, and every family has a name") {
  AppFixture fixture(true);
  (void)valueOf(makeDemo(fixture.session(), 60, 3));
  const auto view = valueOf(allocate(fixture.session()));
  std::vector<domain::Case> cases;
  for (const auto& [id, family] : view.families) cases.push_back(fixture.view(family.caseNumber).file);
  for (const auto& pair : view.result.pairs) {
    const auto& file = caseOf(cases, pair.family);
    INFO(file.family.caseNumber);
    const auto helper = std::ranges::find(view.input.helpers, pair.helper, &scoring::Helper::id);
    REQUIRE(helper != view.input.helpers.end());
    CHECK(domain::familyConsentInForce(file, helper->organisation, view.on));
    CHECK_FALSE(domain::safetyConcernOpen(file, view.on));
    CHECK_FALSE(view.families.at(pair.family).displayName.empty());
    CHECK_FALSE(view.intermediaries.at(pair.helper).organisation.empty());
  }
  for (const auto& left : view.result.leftOut) CHECK(view.families.contains(left.family));
}

TEST_CASE("An allocation is logged once and changes nothing") {
  AppFixture fixture(true);
  (void)valueOf(makeDemo(fixture.session(), 8, 3));
  const auto number = valueOf(listCaseload(fixture.session(), {.text = {}, .after = {}})).rows.front().caseNumber;
  const auto before = fixture.exported(number);
  const auto lines = fixture.auditLines();
  (void)valueOf(allocate(fixture.session()));
  CHECK(fixture.auditLines() == lines + 1);
  CHECK(fixture.exported(number) == before);
}

TEST_CASE("An allocation stops when asked, before anything is read or logged") {
  AppFixture fixture;
  const auto lines = fixture.auditLines();
  const auto stop = [](long long, long long) { return false; };
  CHECK(errorOf(allocate(fixture.session(), std::nullopt, stop)).code == ErrorCode::Cancelled);
  CHECK(fixture.auditLines() == lines);
  const auto file = fixture.fileOf(openCase());
  CHECK(errorOf(allocateFiles(fixture.model(), {file}, fixture.clock().today(), std::nullopt, stop)).code ==
        ErrorCode::Cancelled);
}

TEST_CASE("The same family in two files is refused with the name of the second file") {
  AppFixture fixture;
  const std::vector files{fixture.fileOf(openCase(1), "een.json"), fixture.fileOf(openCase(2), "twee.json"),
                          fixture.fileOf(openCase(1), "drie.json")};
  const auto error = errorOf(allocateFiles(fixture.model(), files, fixture.clock().today()));
  CHECK(error.code == ErrorCode::DuplicateId);
  CHECK(error.file == "drie.json");
}

TEST_CASE("Who works with a partner needs an intermediary; another language alone is no need") {
  domain::Case file = tweehanden::test::aBareCase();
  const Date on = tweehanden::test::kToday;
  file.family.status = domain::FamilyStatus::Active;
  file.family.closedOn.reset();
  file.family.openedOn = on;
  file.family.partner.reset();
  file.family.intermediary.reset();
  file.family.needs.contactLanguage = "Tarifit";
  CHECK_FALSE(needsIntermediary(file, on));
  file.family.partner = domain::OrganisationId{9};
  CHECK(needsIntermediary(file, on));
  CHECK_FALSE(needsIntermediary(file, on.plusDays(-1)));
  file.family.status = domain::FamilyStatus::Paused;
  CHECK_FALSE(needsIntermediary(file, on));
  file.family.status = domain::FamilyStatus::Intake;
  file.family.partner.reset();
  domain::Referral referral;
  referral.status = domain::ReferralStatus::Sent;
  referral.createdOn = on;
  file.referrals = {referral};
  CHECK(needsIntermediary(file, on));
  file.referrals[0].status = domain::ReferralStatus::FedBack;
  CHECK_FALSE(needsIntermediary(file, on));
  domain::Task task;
  task.owner = domain::Party::MigrantOrganisation;
  task.createdOn = on;
  file.tasks = {task};
  CHECK(needsIntermediary(file, on));
}

TEST_CASE("A wish for times names a part of the day, or says nothing for sure") {
  using scoring::DayPart;
  const auto part = [](const std::string& text) { return wantedDayPart(withWish(text).family); };
  CHECK(part("Liever in de avond") == DayPart::Evening);
  CHECK(part("alleen in de ochtend") == DayPart::Daytime);
  CHECK(part("niet in de avond") == DayPart::Any);
  CHECK(part("ochtend of avond") == DayPart::Any);
  CHECK(part("na vier uur") == DayPart::Any);
  auto file = withWish("avond");
  file.family.wishes[0].kind = domain::WishKind::Food;
  CHECK(wantedDayPart(file.family) == DayPart::Any);
}

TEST_CASE("Hours in a family are those of its own tasks, and weigh only once") {
  domain::Case file = openCase();
  const Date on = tweehanden::test::kToday;
  const auto ids = tweehanden::test::caseIds();
  domain::Task task;
  task.intermediary = ids.intermediary;
  task.owner = domain::Party::MigrantOrganisation;
  task.hours = 8;
  task.createdOn = on;
  file.tasks = {task, task, task};
  file.tasks[1].intermediary.reset();
  file.tasks[2].intermediary = domain::IntermediaryId{999};
  RecordedCaseload recorded{{file}, file.organisations, file.intermediaries, domain::loadTasks(file)};
  recorded.intermediaries.push_back(recorded.intermediaries.front());
  recorded.intermediaries.back().id = domain::IntermediaryId{999};
  const auto input = allocationInput(recorded, on, {}, {});
  REQUIRE(input.families.size() == 1);
  CHECK(input.families[0].hours == Approx(4));  // two tasks of 8 hours over four weeks
  REQUIRE(input.helpers.size() == 2);
  CHECK(input.helpers[0].load.hours == 0);  // comes with the family
  CHECK(input.helpers[1].load.hours == Approx(2));
  recorded.cases[0].tasks.clear();
  CHECK(allocationInput(recorded, on, {}, {}).families[0].hours == Approx(1));  // nothing planned: the standard
}

}  // namespace tweehanden::app::test
