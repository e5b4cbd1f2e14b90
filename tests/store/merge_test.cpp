// SPDX-License-Identifier: EUPL-1.2
#include <random>

#include "store_fixture.h"

using namespace tweehanden;
using namespace tweehanden::store;
using namespace tweehanden::store::test;
using domain::RecordKind;

namespace {

constexpr const char* kBeside = "audit_line;audit_head;search_entry;family_merge;";

Merge mergeOf(long long id, const domain::Case& kept, const domain::Case& absorbed) {
  return {id, kept.family.id, absorbed.family.id, {kUser, Timestamp{1'795'000'000'000}, "zelfde gezin"}, {}, ""};
}

Status merge(StoreFixture& fixture, const Merge& wanted) {
  return fixture.store().write(entry("merge"), [&](Writer& writer) { return writer.mergeFamilies(wanted); });
}

Status undo(StoreFixture& fixture, long long id) {
  return fixture.store().write(
      entry("merge"), [&](Writer& writer) { return writer.undoMerge(id, {kUser, Timestamp{1'795'000'100'000}, ""}); });
}

std::string refusal(const Status& status) {
  return status ? "ok"
                : std::string(name(status.error().code)) +
                      (status.error().arguments.empty() ? "" : " " + status.error().arguments.front());
}

long long rowsOfFamilies(StoreFixture& fixture) {
  long long rows = 0;
  for (const auto& table :
       fixture.texts("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%family_id%'")) {
    if (table != "bin_item" && table != "audit_line" && table != "search_entry")
      rows += fixture.number("SELECT count(*) FROM " + table);
  }
  return rows;
}

bool sound(StoreFixture& fixture) {
  for (const auto& item : fixture.verify()) {
    CAPTURE(static_cast<int>(item.check), item.detail);
    CHECK(item.ok);
    if (!item.ok) return false;
  }
  return true;
}

/// A case with a random part of every section left out, visited and corrected some times.
domain::Case randomCase(StoreFixture& fixture, std::mt19937& dice, const std::string& number, long long firstId) {
  domain::Case file = wholeCase(number, firstId);
  const auto maybe = [&](auto& list) {
    if (dice() % 2 == 0) list.clear();
  };
  maybe(file.confirmations);
  maybe(file.tasks);
  maybe(file.safetyConcerns);
  maybe(file.network);
  maybe(file.extras);
  maybe(file.family.wishes);
  maybe(file.referrals);
  fixture.insert(file);
  for (unsigned i = 0; i < dice() % 3; ++i) fixture.log(visitTo(file, firstId + 500 + 50 * i, Date(2026, 11, 2 + i)));
  if (dice() % 2 == 0) {
    auto contact = file.contacts[0];
    contact.note = "verbeterd";
    ++contact.stamp.revision;
    REQUIRE(fixture.store().write(
        entry(), [&](Writer& writer) { return writer.updateContact(file.family.id, contact, "fout"); }));
  }
  if (dice() % 2 == 0) {
    const RecordName record{RecordKind::Observation, file.observations[0].id.value, file.family.id};
    REQUIRE(fixture.store().write(entry(), [&](Writer& writer) { return writer.putInBin(record, {kUser, {}, "x"}); }));
  }
  REQUIRE(fixture.store().keep(
      [&](Writer& writer) { return writer.saveDraft({firstId + 900, file.family.id, "visit", "half", kUser, {}}); }));
  return fixture.load(file.family.id);
}

}  // namespace

TEST_CASE("Merging and undoing gives every row of both families back as it was, for random cases, and loses none") {
  std::mt19937 dice(11);  // NOLINT(*-msc51-cpp): the same cases every time
  for (int round = 0; round < 6; ++round) {
    CAPTURE(round);
    StoreFixture fixture;
    const auto kept = randomCase(fixture, dice, "2026-0001", 1'000'000);
    const auto absorbed = randomCase(fixture, dice, "2026-0002", 2'000'000);
    const auto third = randomCase(fixture, dice, "2026-0003", 3'000'000);
    const std::string before = fixture.plainRows(kBeside);
    const long long rows = rowsOfFamilies(fixture);
    REQUIRE(refusal(merge(fixture, mergeOf(1, kept, absorbed))) == "ok");
    const auto whole = fixture.load(kept.family.id);
    CHECK(whole.persons.size() == kept.persons.size() + absorbed.persons.size());
    CHECK(whole.contacts.size() == kept.contacts.size() + absorbed.contacts.size());
    CHECK(whole.observations.size() == kept.observations.size() + absorbed.observations.size());
    CHECK(whole.tasks.size() == kept.tasks.size() + absorbed.tasks.size());
    CHECK(whole.consents.size() == kept.consents.size() + absorbed.consents.size());
    CHECK(whole.family.wishes.size() == kept.family.wishes.size() + absorbed.family.wishes.size());
    CHECK(whole.extras.size() == kept.extras.size() + absorbed.extras.size());
    CHECK(whole.confirmations.size() == kept.confirmations.size() + absorbed.confirmations.size());
    CHECK(rowsOfFamilies(fixture) == rows);
    CHECK(sound(fixture));
    REQUIRE(refusal(undo(fixture, 1)) == "ok");
    CHECK(fixture.load(kept.family.id) == kept);
    CHECK(fixture.load(absorbed.family.id) == absorbed);
    CHECK(fixture.load(third.family.id) == third);
    CHECK((fixture.plainRows(kBeside) == before));
    CHECK(sound(fixture));
  }
}

TEST_CASE("A merged family is found by the names, notes and numbers of both, and its line counts for both") {
  StoreFixture fixture;
  const auto kept = smallCase("2026-0001", "Appelboom", 100);
  const auto absorbed = smallCase("2026-0002", "Berkenboom", 5000);
  fixture.insert(kept);
  fixture.insert(absorbed);
  fixture.log(visitTo(absorbed, 6000, Date(2026, 11, 20)));
  REQUIRE(refusal(merge(fixture, mergeOf(1, kept, absorbed))) == "ok");
  const auto page = fixture.caseload({.text = "berkenb", .after = {}});
  REQUIRE(page.rows.size() == 1);
  CHECK(page.rows[0].id == kept.family.id);
  CHECK(page.rows[0].openTasks == 1);
  CHECK(page.rows[0].lastContact == Date(2026, 11, 20));
  REQUIRE(fixture.store().read([&](Reader& reader) -> Status {
    CHECK(reader.search("huur", 10).value() == std::vector{kept.family.id});
    CHECK(reader.bin().value().at(0).mergedInto == "2026-0001");
    CHECK(reader.merges().value().size() == 1);
    return {};
  }));
  REQUIRE(refusal(undo(fixture, 1)) == "ok");
  CHECK(fixture.caseload({.text = "berkenb", .after = {}}).rows.at(0).id == absorbed.family.id);
  CHECK(fixture.caseload({.text = "appel", .after = {}}).rows.at(0).openTasks == 0);
}

TEST_CASE("What was added to the kept family since the merge stays there when it is undone") {
  StoreFixture fixture;
  const auto kept = smallCase("2026-0001", "Appelboom", 100);
  const auto absorbed = smallCase("2026-0002", "Berk", 5000);
  fixture.insert(kept);
  fixture.insert(absorbed);
  fixture.log(visitTo(absorbed, 6000, Date(2026, 11, 20)));
  const auto before = fixture.load(absorbed.family.id);
  REQUIRE(refusal(merge(fixture, mergeOf(1, kept, absorbed))) == "ok");
  const auto since = visitTo(kept, 7000, Date(2026, 11, 22));
  fixture.log(since);
  REQUIRE(refusal(undo(fixture, 1)) == "ok");
  CHECK(fixture.load(absorbed.family.id) == before);
  CHECK(fixture.load(kept.family.id).contacts == std::vector{since.contact});
  CHECK(sound(fixture));
}

TEST_CASE("A merge cannot be undone when records would speak of the other family, when one is gone, or twice") {
  StoreFixture fixture;
  const auto kept = smallCase("2026-0001", "Appelboom", 100);
  const auto absorbed = smallCase("2026-0002", "Berk", 5000);
  fixture.insert(kept);
  fixture.insert(absorbed);
  REQUIRE(refusal(merge(fixture, mergeOf(1, kept, absorbed))) == "ok");
  const RecordName row{RecordKind::Family, absorbed.family.id.value, absorbed.family.id};
  CHECK(refusal(fixture.store().write(entry(), [&](Writer& writer) { return writer.restoreFromBin(row); })) ==
        "guard_refused merged");
  SECTION("a visit since, in which someone of the absorbed family spoke") {
    auto visit = visitTo(kept, 7000, Date(2026, 11, 22));
    visit.contact.participants = {{absorbed.persons[0].id, {}, ""}};
    fixture.log(visit);
    const std::string before = fixture.plainRows();
    CHECK(refusal(undo(fixture, 1)) == "guard_refused merge_used");
    CHECK((fixture.plainRows() == before));
  }
  SECTION("the absorbed family's row is destroyed") {
    AuditEntry line = entry("destroy", "family");
    REQUIRE(fixture.store().destroy(line, row, 5).has_value());
    CHECK(refusal(undo(fixture, 1)) == "guard_refused merge_gone");
    CHECK(fixture.load(kept.family.id).persons.size() == 2);
    CHECK(sound(fixture));
  }
  SECTION("the kept family was merged itself") {
    const auto third = smallCase("2026-0003", "Cipres", 9000);
    fixture.insert(third);
    REQUIRE(refusal(merge(fixture, mergeOf(2, third, kept))) == "ok");
    CHECK(refusal(undo(fixture, 1)) == "guard_refused merge_later");
    REQUIRE(refusal(undo(fixture, 2)) == "ok");
    REQUIRE(refusal(undo(fixture, 1)) == "ok");
    CHECK(fixture.load(absorbed.family.id) == absorbed);
  }
  SECTION("it was undone already, or never was") {
    REQUIRE(refusal(undo(fixture, 1)) == "ok");
    CHECK(refusal(undo(fixture, 1)) == "guard_refused merge_undone");
    CHECK(refusal(undo(fixture, 2)) == "not_found");
  }
}

TEST_CASE("A family on hold is not absorbed, nor one merged with itself or with one that is not there") {
  StoreFixture fixture;
  const auto kept = smallCase("2026-0001", "Appelboom", 100);
  const auto absorbed = smallCase("2026-0002", "Berk", 5000);
  fixture.insert(kept);
  fixture.insert(absorbed);
  REQUIRE(fixture.store().write(entry(), [&](Writer& writer) { return writer.setHold(absorbed.family.id, "zaak"); }));
  const std::string before = fixture.plainRows();
  CHECK(refusal(merge(fixture, mergeOf(1, kept, absorbed))) == "guard_refused legal_hold");
  CHECK(refusal(merge(fixture, mergeOf(1, kept, kept))) == "invalid_value");
  CHECK(refusal(merge(fixture, mergeOf(1, kept, smallCase("2026-0009", "Den", 70000)))) == "not_found");
  CHECK((fixture.plainRows() == before));
}
