// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "app/bin.h"
#include "app/cases.h"
#include "app/corrections.h"
#include "app/history.h"
#include "app/log.h"
#include "app/merge.h"
#include "app/settings.h"
#include "app/tasks.h"
#include "app/visits.h"
#include "app_fixture.h"

namespace tweehanden::app::test {
namespace {

using domain::RecordKind;
using tweehanden::test::caseIds;
using tweehanden::test::kToday;

constexpr const char* kCase = "2026-0001";
constexpr long long kDay = 24LL * 60 * 60 * 1000;

std::vector<std::string> eventsOf(AppFixture& fixture, const LogQuery& query) {
  std::vector<std::string> events;
  for (const auto& line : valueOf(readLog(fixture.session(), query))) {
    events.push_back(line.event + " " + line.object + (line.outcome == "done" ? "" : " " + line.outcome));
  }
  return events;
}

std::string guardOf(const Status& status) {
  const Error error = errorOf(status);
  return error.arguments.empty() ? std::string(name(error.code)) : error.arguments.front();
}

}  // namespace

TEST_CASE("A corrected contact holds the new text, and its history tells who changed what and why") {
  AppFixture fixture;
  fixture.import(openCase());
  auto contact = fixture.view(kCase).file.contacts.at(0);
  const auto before = contact;
  contact.note = "Moeder vertelde over de school van haar dochter.";
  contact.marks.clear();
  const auto made = valueOf(correctContact(fixture.session(), kCase, contact, "verkeerd kind genoemd"));
  CHECK(made.stamp.revision == before.stamp.revision + 1);
  CHECK(made.stamp.recordedBy == kUser);
  CHECK(fixture.view(kCase).file.contacts.at(0) == made);
  const auto found = valueOf(history(fixture.session(), kCase));
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == RecordKind::Contact);
  REQUIRE(found[0].entries.size() == 2);
  const auto& first = found[0].entries[0];
  const auto& second = found[0].entries[1];
  CHECK(first.by == before.stamp.recordedBy);
  CHECK(first.reason.empty());
  CHECK(nlohmann::json::parse(first.record)["note"] == before.note);
  CHECK(second.by == kUser);
  CHECK(second.reason == "verkeerd kind genoemd");
  std::vector<std::string> fields;
  for (const auto& change : second.changes) fields.push_back(change.field);
  CHECK(fields == std::vector<std::string>{"note", "marks"});
  CHECK(nlohmann::json::parse(second.changes[0].before) == before.note);
  CHECK(nlohmann::json::parse(second.changes[0].after) == contact.note);
  CHECK(second.changes[1].after.empty());
}

TEST_CASE("A correction without a reason, of another revision, or with a value that cannot be, changes nothing") {
  AppFixture fixture;
  fixture.import(openCase());
  const auto file = fixture.view(kCase).file;
  auto observation = file.observations.at(0);
  CHECK(errorOf(correctObservation(fixture.session(), kCase, observation, " \n")).code == ErrorCode::ReasonMissing);
  observation.answer = "bestaat_niet";
  const Error off = errorOf(correctObservation(fixture.session(), kCase, observation, "x"));
  CHECK(off.code == ErrorCode::AnswerOffScale);
  CHECK(off.pointer == "/observation/answer");
  auto contact = file.contacts.at(0);
  contact.start.date = kToday.plusDays(3);
  const Error future = errorOf(correctContact(fixture.session(), kCase, contact, "x"));
  CHECK(future.code == ErrorCode::FutureDate);
  CHECK(future.pointer == "/contact/start");
  contact = file.contacts.at(0);
  contact.stamp.revision -= 1;
  CHECK(errorOf(correctContact(fixture.session(), kCase, contact, "x")).code == ErrorCode::RevisionConflict);
  contact.id.value = 4711;
  CHECK(errorOf(correctContact(fixture.session(), kCase, contact, "x")).code == ErrorCode::NotFound);
  CHECK(fixture.view(kCase).file == file);
  CHECK(valueOf(history(fixture.session(), kCase)).empty());
}

TEST_CASE("A corrected answer counts in the profile, and only what is given is changed") {
  AppFixture fixture;
  (void)valueOf(
      importCases(fixture.session(), {tweehanden::test::sourceFile("resources/examples/jongen-van-elf.json")}));
  constexpr const char* kBoy = "2026-0173";
  std::vector<std::string> moved;
  for (std::size_t i = 0; moved.empty() && i < fixture.view(kBoy).file.observations.size(); ++i) {
    const auto before = fixture.view(kBoy);
    const auto& observation = before.file.observations[i];
    const auto index = static_cast<std::size_t>(*fixture.model().indicatorIndex(observation.indicator));
    Correction correction;
    correction.record = observation.id.value;
    correction.reason = "verkeerd aangevinkt";
    CHECK(errorOf(correct(fixture.session(), kBoy, correction)).arguments == std::vector<std::string>{"nothing"});
    correction.answer = fixture.model().indicators[index].answers.front().code;
    if (*correction.answer == observation.answer) correction.answer = "unknown";
    CHECK(valueOf(correct(fixture.session(), kBoy, correction)) == observation.stamp.revision + 1);
    const auto after = fixture.view(kBoy);
    auto expected = observation;
    expected.answer = *correction.answer;
    expected.stamp = after.file.observations[i].stamp;
    CHECK(after.file.observations[i] == expected);
    moved = changed(fixture.model(), before.profile, after.profile);
  }
  CHECK_FALSE(moved.empty());
}

TEST_CASE("The bin hides a family, gives it back whole, and destroys it after the days of the setting and not before") {
  AppFixture fixture;
  fixture.import(openCase(1));
  fixture.import(openCase(2));
  const std::string exported = fixture.exported(kCase);
  CHECK(errorOf(putInBin(fixture.session(), kCase, {}, "")).code == ErrorCode::ReasonMissing);
  REQUIRE(putInBin(fixture.session(), kCase, {}, "dubbel"));
  CHECK(errorOf(viewCase(fixture.session(), kCase)).code == ErrorCode::NotFound);
  CHECK(errorOf(exportCase(fixture.session(), kCase)).code == ErrorCode::NotFound);
  REQUIRE(restoreFromBin(fixture.session(), kCase, {}));
  CHECK((fixture.exported(kCase) == exported));
  REQUIRE(putInBin(fixture.session(), kCase, {}, "dubbel"));
  const auto items = valueOf(listBin(fixture.session()));
  REQUIRE(items.size() == 1);
  CHECK(items[0].destroyedFrom == kToday.plusDays(30));
  REQUIRE(changeSetting(fixture.session(), kBinDays, 10));
  CHECK(valueOf(listBin(fixture.session())).at(0).destroyedFrom == kToday.plusDays(10));
  fixture.clock().advance(10 * kDay - 1);
  CHECK(valueOf(emptyBin(fixture.session(), EmptyWhat::Expired, {}, {})).destroyed.empty());
  fixture.clock().advance(1);
  const Timestamp now = fixture.clock().now();
  const std::vector<BackupMoment> backups{{{now.milliseconds - 5}, kToday.plusDays(40)},
                                          {{now.milliseconds - 9 * kDay}, kToday.plusDays(20)},
                                          {{now.milliseconds + 5}, kToday.plusDays(90)}};
  const auto emptied = valueOf(emptyBin(fixture.session(), EmptyWhat::Expired, {}, backups));
  REQUIRE(emptied.destroyed.size() == 1);
  CHECK(emptied.scrubbed);
  CHECK(emptied.destroyed[0].backupsUntil == kToday.plusDays(40));
  CHECK(emptied.destroyed[0].familyId == openCase(1).family.id.value);
  CHECK(std::ranges::any_of(emptied.destroyed[0].counts, [](const auto& each) { return each.table == "person"; }));
  CHECK(errorOf(restoreFromBin(fixture.session(), kCase, {})).code == ErrorCode::NotFound);
  CHECK(fixture.view("2026-0002").file.persons == openCase(2).persons);
  CHECK(valueOf(certificates(fixture.session(), {})).at(0).counts.size() == emptied.destroyed[0].counts.size());
  fixture.import(openCase(1));  // the number and every id are free again
  CHECK((fixture.exported(kCase) == exported));
}

TEST_CASE("A hold keeps a family from destruction, says so in the log, and emptying everything asks a reason") {
  AppFixture fixture;
  fixture.import(openCase());
  REQUIRE(putInBin(fixture.session(), kCase, {}, "dubbel"));
  CHECK(errorOf(emptyBin(fixture.session(), EmptyWhat::Everything, {}, {})).code == ErrorCode::ReasonMissing);
  REQUIRE(holdFamily(fixture.session(), kCase, "bezwaar"));
  const auto kept = valueOf(emptyBin(fixture.session(), EmptyWhat::Everything, "opruimen", {}));
  CHECK(kept.destroyed.empty());
  REQUIRE(kept.held.size() == 1);
  CHECK(kept.held[0].holdReason == "bezwaar");
  REQUIRE(releaseFamily(fixture.session(), kCase));
  CHECK(valueOf(emptyBin(fixture.session(), EmptyWhat::Everything, "opruimen", {})).destroyed.size() == 1);
  const auto family = openCase().family.id.text();
  CHECK(eventsOf(fixture, {.family = family, .user = {}, .event = {}, .from = {}, .until = {}, .afterId = {}}) ==
        std::vector<std::string>{"read log", "destroy family", "release case", "hold case", "delete family",
                                 "import case"});
}

TEST_CASE("A new family gets a free number, also while another is in the bin") {
  AppFixture fixture;
  domain::Family family;
  family.displayName = "Eerste";
  const auto first = valueOf(registerFamily(fixture.session(), family, {}));
  REQUIRE(putInBin(fixture.session(), first, {}, "vergissing"));
  const auto second = valueOf(registerFamily(fixture.session(), family, {}));
  CHECK(first != second);
  REQUIRE(restoreFromBin(fixture.session(), first, {}));
}

TEST_CASE("A record that is named goes into the bin by its kind; an unknown one and a task do not") {
  AppFixture fixture;
  fixture.import(openCase());
  const auto file = fixture.view(kCase).file;
  const long long contact = file.contacts.at(0).id.value;
  REQUIRE(putInBin(fixture.session(), kCase, contact, "bij verkeerd gezin"));
  const auto left = fixture.view(kCase).file;
  CHECK(left.contacts.size() == file.contacts.size() - 1);
  CHECK(std::ranges::none_of(left.observations,
                             [&](const auto& each) { return each.contact && each.contact->value == contact; }));
  // What is left is a sound case file: it can be read by another store.
  AppFixture other;
  (void)valueOf(importCases(other.session(), {other.fileWith(fixture.exported(kCase), "rest.json")}));
  REQUIRE(restoreFromBin(fixture.session(), kCase, contact));
  CHECK(fixture.view(kCase).file == file);
  CHECK(errorOf(putInBin(fixture.session(), kCase, file.tasks.at(0).id.value, "x")).code == ErrorCode::NotFound);
  CHECK(errorOf(putInBin(fixture.session(), kCase, 4711, "x")).code == ErrorCode::NotFound);
}

TEST_CASE("Merging two families and undoing it gives both case files back byte for byte") {
  AppFixture fixture;
  fixture.import(openCase(1));
  auto other = openCase(2);
  other.family.worker = "k.jansen";
  fixture.import(other);
  const std::string first = fixture.exported(kCase);
  const std::string second = fixture.exported("2026-0002");
  const auto preview = valueOf(previewMerge(fixture.session(), kCase, "2026-0002"));
  CHECK(preview.samePersons.size() == openCase(2).persons.size());
  CHECK(std::ranges::any_of(preview.moving,
                            [](const auto& each) { return each.section == "contacts" && each.records >= 1; }));
  CHECK(std::ranges::any_of(preview.conflicts,
                            [](const auto& each) { return each.field == "worker" && each.absorbed == "k.jansen"; }));
  CHECK((fixture.exported(kCase) == first));
  const auto merge = valueOf(mergeFamilies(fixture.session(), kCase, "2026-0002", "zelfde adres"));
  CHECK(errorOf(viewCase(fixture.session(), "2026-0002")).code == ErrorCode::NotFound);
  CHECK(fixture.view(kCase).file.persons.size() == 2 * openCase(1).persons.size());
  AppFixture elsewhere;
  (void)valueOf(importCases(elsewhere.session(), {elsewhere.fileWith(fixture.exported(kCase), "samen.json")}));
  CHECK(valueOf(listMerges(fixture.session())).at(0).absorbed == "2026-0002");
  CHECK(guardOf(restoreFromBin(fixture.session(), "2026-0002", {})) == "merged");
  REQUIRE(undoMerge(fixture.session(), merge));
  CHECK((fixture.exported(kCase) == first));
  CHECK((fixture.exported("2026-0002") == second));
  CHECK(guardOf(undoMerge(fixture.session(), merge)) == "merge_undone");
  CHECK(errorOf(mergeFamilies(fixture.session(), kCase, kCase, "x")).code == ErrorCode::InvalidValue);
  CHECK(errorOf(mergeFamilies(fixture.session(), kCase, "2026-0002", "")).code == ErrorCode::ReasonMissing);
}

TEST_CASE("A draft of a family that was merged is there for the family it is now, and can be logged") {
  AppFixture fixture;
  fixture.import(openCase(1));
  fixture.import(openCase(2));
  VisitDraft draft;
  draft.caseNumber = "2026-0002";
  draft.visit = freshVisit(2);
  (void)valueOf(keepDraft(fixture.session(), draft));
  (void)valueOf(mergeFamilies(fixture.session(), kCase, "2026-0002", "zelfde gezin"));
  const auto kept = valueOf(drafts(fixture.session()));
  REQUIRE(kept.size() == 1);
  CHECK(kept[0].caseNumber == kCase);
  CHECK(logVisit(fixture.session(), kept[0].caseNumber, kept[0].visit).has_value());
}

TEST_CASE("What a guard refuses is in the log as refused, and reading the log is in the log") {
  AppFixture fixture;
  auto file = openCase();
  file.consents.clear();
  fixture.import(file);
  domain::Task task;
  task.text = "Samen naar school";
  task.owner = domain::Party::Together;
  for (int i = 0; i < 2; ++i) {
    CHECK(errorOf(acceptTask(fixture.session(), kCase, task)).arguments == std::vector<std::string>{"consent"});
  }
  LogQuery query;
  query.family = kCase;
  CHECK(eventsOf(fixture, query) ==
        std::vector<std::string>{"read log", "create task refused", "create task refused", "import case"});
  CHECK(eventsOf(fixture, query).size() == 5);
  query.event = "create";
  CHECK(eventsOf(fixture, query).size() == 2);
  const auto lines = valueOf(readLog(fixture.session(), query));
  CHECK(lines.at(0).ground == domain::code(file.family.legalGround));
  CHECK(lines.at(0).user == kUser);
  query = {};
  query.from = kToday.plusDays(1);
  CHECK(valueOf(readLog(fixture.session(), query)).empty());
  query.from = kToday;
  query.until = kToday;
  CHECK_FALSE(valueOf(readLog(fixture.session(), query)).empty());
  query = {};
  query.family = "2026-9999";
  CHECK(errorOf(readLog(fixture.session(), query)).code == ErrorCode::NotFound);
}

TEST_CASE("A setting has its default, keeps what is chosen, refuses what is out of range, and is in the log by name") {
  AppFixture fixture;
  CHECK(valueOf(readSetting(fixture.session(), kBinDays)) == 30);
  REQUIRE(changeSetting(fixture.session(), kBinDays, 14));
  CHECK(valueOf(readSetting(fixture.session(), kBinDays)) == 14);
  for (const int wrong : {0, -1, 3651}) {
    CHECK(errorOf(changeSetting(fixture.session(), kBinDays, wrong)).arguments ==
          std::vector<std::string>{"range", "1", "3650"});
  }
  CHECK(valueOf(readSetting(fixture.session(), kBinDays)) == 14);
  REQUIRE(changeTextSetting(fixture.session(), "bin_days", "veertien"));
  CHECK(valueOf(readSetting(fixture.session(), kBinDays)) == 30);
  LogQuery query;
  query.event = "settings";
  const auto lines = valueOf(readLog(fixture.session(), query));
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].purpose == "bin_days");
}

}  // namespace tweehanden::app::test
