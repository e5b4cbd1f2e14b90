// SPDX-License-Identifier: EUPL-1.2
#include "store_fixture.h"

using namespace tweehanden;
using namespace tweehanden::store;
using namespace tweehanden::store::test;
using domain::RecordKind;

namespace {

const Doing kDoing{kUser, Timestamp{1'795'000'000'000}, "bij het verkeerde gezin"};

Status put(StoreFixture& fixture, const RecordName& record) {
  return fixture.store().write(entry("delete"), [&](Writer& writer) { return writer.putInBin(record, kDoing); });
}

Status restore(StoreFixture& fixture, const RecordName& record) {
  return fixture.store().write(entry("restore"), [&](Writer& writer) { return writer.restoreFromBin(record); });
}

std::string refusal(const Status& status) {
  return status ? "ok"
                : std::string(name(status.error().code)) +
                      (status.error().arguments.empty() ? "" : " " + status.error().arguments.front());
}

std::vector<BinEntry> binOf(StoreFixture& fixture) {
  std::vector<BinEntry> found;
  REQUIRE(fixture.store().read([&](Reader& reader) -> Status {
    found = reader.bin().value();
    return {};
  }));
  return found;
}

std::vector<domain::FamilyId> searched(StoreFixture& fixture, const std::string& text) {
  std::vector<domain::FamilyId> found;
  REQUIRE(fixture.store().read([&](Reader& reader) -> Status {
    found = reader.search(text, 10).value();
    return {};
  }));
  return found;
}

RecordName nameOf(const domain::Case& file) { return {RecordKind::Family, file.family.id.value, file.family.id}; }

bool sound(StoreFixture& fixture) {
  for (const auto& item : fixture.verify()) {
    CAPTURE(static_cast<int>(item.check), item.detail);
    CHECK(item.ok);
    if (!item.ok) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("A family in the bin is in no list, search, load or draft, and comes back exactly as it was") {
  StoreFixture fixture;
  const domain::Case file = wholeCase("2026-0001", 1000);
  fixture.insert(file);
  fixture.insert(smallCase("2026-0002", "Berk", 9000));
  REQUIRE(fixture.store().keep(
      [&](Writer& writer) { return writer.saveDraft({5, file.family.id, "visit", "half", kUser, {}}); }));
  const std::string before = fixture.plainRows("audit_line;audit_head;");
  REQUIRE(outcome(put(fixture, nameOf(file))) == "ok");
  CHECK(fixture.caseload({.text = "", .includeClosed = true, .after = {}}).total == 1);
  CHECK(fixture.caseload({.text = "zonnebloem", .includeClosed = true, .after = {}}).rows.empty());
  CHECK(searched(fixture, "regel").empty());
  REQUIRE(fixture.store().read([&](Reader& reader) -> Status {
    CHECK(reader.loadCase(file.family.id).error().code == ErrorCode::NotFound);
    CHECK(reader.loadEvidence({file.family.id}).error().code == ErrorCode::NotFound);
    CHECK_FALSE(reader.findFamily("2026-0001").value());
    CHECK(reader.findBinnedFamily("2026-0001").value() == file.family.id);
    CHECK(reader.hasCaseNumber("2026-0001").value());
    CHECK(reader.openCaseload().value().cases.size() == 1);
    CHECK(reader.loadTasks(file.intermediaries[0].id).value().empty());
    CHECK(reader.drafts(kUser).value().empty());
    return {};
  }));
  const auto bin = binOf(fixture);
  REQUIRE(bin.size() == 1);
  CHECK(bin[0].caseNumber == "2026-0001");
  CHECK(bin[0].binned.by == kUser);
  CHECK(bin[0].binned.reason == kDoing.reason);
  CHECK(refusal(put(fixture, nameOf(file))) == "not_found");
  CHECK(sound(fixture));
  REQUIRE(outcome(restore(fixture, nameOf(file))) == "ok");
  CHECK(fixture.load(file.family.id) == file);
  CHECK((fixture.plainRows("audit_line;audit_head;") == before));
  CHECK(refusal(restore(fixture, nameOf(file))) == "not_found");
}

TEST_CASE("A contact takes what was observed and agreed there into the bin, and brings it back") {
  StoreFixture fixture;
  const domain::Case file = smallCase("2026-0001", "Appelboom", 100);
  fixture.insert(file);
  const domain::Visit first = visitTo(file, 200, Date(2026, 11, 10));
  domain::Visit second = visitTo(file, 300, Date(2026, 11, 20));
  second.contact.note = "Over de speeltuin";
  fixture.log(first);
  fixture.log(second);
  const domain::Case whole = fixture.load(file.family.id);
  const std::string before = fixture.plainRows("audit_line;audit_head;search_entry;");
  const RecordName record{RecordKind::Contact, second.contact.id.value, file.family.id};
  REQUIRE(outcome(put(fixture, record)) == "ok");
  domain::Case left = fixture.load(file.family.id);
  CHECK(left.contacts == std::vector{first.contact});
  CHECK(left.observations == first.observations);
  CHECK(left.tasks == first.tasks);
  CHECK(left.helpRequests.size() == 2);  // a question that was asked stays, until it goes by itself
  CHECK(searched(fixture, "speeltuin").empty());
  const auto row = fixture.caseload({.text = "", .after = {}}).rows.at(0);
  CHECK(row.lastContact == Date(2026, 11, 10));
  CHECK(row.openTasks == 1);
  CHECK(binOf(fixture).size() == 1);
  CHECK(sound(fixture));
  REQUIRE(outcome(restore(fixture, record)) == "ok");
  CHECK(fixture.load(file.family.id) == whole);
  CHECK(searched(fixture, "speeltuin") == std::vector{file.family.id});
  CHECK((fixture.plainRows("audit_line;audit_head;search_entry;") == before));
  CHECK(sound(fixture));
}

TEST_CASE("An observation or help request goes into the bin by itself; what is in the bin cannot be corrected") {
  StoreFixture fixture;
  const domain::Case file = smallCase("2026-0001", "Appelboom", 100);
  fixture.insert(file);
  const domain::Visit visit = visitTo(file, 200, Date(2026, 11, 20));
  fixture.log(visit);
  const auto family = file.family.id;
  const RecordName observation{RecordKind::Observation, visit.observations[2].id.value, family};
  const RecordName request{RecordKind::HelpRequest, visit.helpRequests[0].id.value, family};
  const RecordName contact{RecordKind::Contact, visit.contact.id.value, family};
  REQUIRE(outcome(put(fixture, observation)) == "ok");
  REQUIRE(outcome(put(fixture, request)) == "ok");
  CHECK(fixture.load(family).observations.size() == 4);
  CHECK(fixture.load(family).helpRequests.empty());
  domain::Observation changed = visit.observations[2];
  changed.stamp.revision = 2;
  CHECK(outcome(fixture.store().write(
            entry(), [&](Writer& writer) { return writer.updateObservation(family, changed, "x"); })) == "not_found");
  REQUIRE(outcome(put(fixture, contact)) == "ok");
  CHECK(refusal(restore(fixture, observation)) == "guard_refused contact_in_bin");
  const RecordName along{RecordKind::Observation, visit.observations[0].id.value, family};
  CHECK(refusal(restore(fixture, along)) == "not_found");
  REQUIRE(outcome(restore(fixture, contact)) == "ok");
  CHECK(fixture.load(family).observations.size() == 4);  // the one that went by itself stays there
  REQUIRE(outcome(restore(fixture, observation)) == "ok");
  REQUIRE(outcome(restore(fixture, request)) == "ok");
  CHECK(fixture.load(family).observations == visit.observations);
  CHECK(fixture.load(family).helpRequests == visit.helpRequests);
  CHECK(searched(fixture, "hulp") == std::vector{family});
  CHECK(refusal(put(fixture, {RecordKind::Contact, 200, domain::FamilyId{77}})) == "not_found");
  CHECK(refusal(put(fixture, {RecordKind::Observation, 4, family})) == "not_found");
  CHECK(sound(fixture));
}

TEST_CASE("A setting is kept, set again, and not there before it was set") {
  StoreFixture fixture;
  const auto setting = [&](const std::string& name) {
    std::optional<std::string> found;
    REQUIRE(fixture.store().read([&](Reader& reader) -> Status {
      found = reader.setting(name).value();
      return {};
    }));
    return found;
  };
  CHECK_FALSE(setting("bin_days"));
  for (const std::string value : {"30", "14"}) {
    REQUIRE(
        fixture.store().write(entry("settings"), [&](Writer& writer) { return writer.setSetting("bin_days", value); }));
    fixture.close();
    fixture.open();
    CHECK(setting("bin_days") == value);
  }
  CHECK_FALSE(setting("bin"));
}
