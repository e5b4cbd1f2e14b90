// SPDX-License-Identifier: EUPL-1.2
#include <cstdlib>
#include <map>
#include <random>

#include "store_fixture.h"

using namespace tweehanden;
using namespace tweehanden::store;
using namespace tweehanden::store::test;
using domain::RecordKind;

namespace {

constexpr const char* kMark = "Xantippekruid";
const Doing kDoing{kUser, Timestamp{1'795'000'000'000}, "verzoek van Xantippekruid"};

RecordName nameOf(const domain::Case& file) { return {RecordKind::Family, file.family.id.value, file.family.id}; }

void put(StoreFixture& fixture, const RecordName& record) {
  REQUIRE(outcome(fixture.store().write(entry("delete"),
                                        [&](Writer& writer) { return writer.putInBin(record, kDoing); })) == "ok");
}

Result<Destruction> destroy(StoreFixture& fixture, const RecordName& record, long long certificate = 1) {
  AuditEntry line = entry("destroy", "family");
  line.familyId = record.family.value;
  line.objectId = certificate;
  return fixture.store().destroy(line, record, certificate);
}

/// A case with the mark in every text that a person types, and old revisions that hold it too.
void fillWithMarks(StoreFixture& fixture, domain::Case& file) {
  file.family.displayName = kMark;
  file.family.address.street = kMark;
  file.family.wishes[0].text = kMark;
  for (auto& person : file.persons) person.name.familyName = person.note = kMark;
  for (auto& contact : file.contacts) contact.note = std::string("over ") + kMark + " gesproken";
  for (auto& contact : file.contacts) contact.agreements[0].text = contact.quickWins[0] = kMark;
  for (auto& observation : file.observations) observation.quote = kMark;
  file.helpRequests[0].text = file.network[0].name = file.tasks[0].text = kMark;
  file.safetyConcerns[0].facts = file.referrals[0].question = file.confirmations[0].note = kMark;
  file.extras[0].json = std::string("\"") + kMark + "\"";
  fixture.insert(file);
  const auto family = file.family.id;
  REQUIRE(fixture.store().write(entry(), [&](Writer& writer) -> Status {
    auto contact = file.contacts[0];
    contact.note = "nu iets anders";
    ++contact.stamp.revision;
    if (Status done = writer.updateContact(family, contact, kMark); !done) return done;
    auto observation = file.observations[0];
    ++observation.stamp.revision;
    if (Status done = writer.updateObservation(family, observation, kMark); !done) return done;
    auto task = file.tasks[0];
    ++task.stamp.revision;
    task.reason = kMark;
    return writer.updateTask(family, task);
  }));
  REQUIRE(
      fixture.store().keep([&](Writer& writer) { return writer.saveDraft({5, family, "visit", kMark, kUser, {}}); }));
}

bool holdsMark(const std::string& bytes) {
  return bytes.find(kMark) != std::string::npos || bytes.find("xantippekruid") != std::string::npos;
}

}  // namespace

TEST_CASE("After destruction no copy of a name or note is left in any decrypted page, nor the family in any table") {
  StoreFixture fixture;
  domain::Case file = wholeCase("2026-0001", 1'000'000);
  // Neighbours, so that rows move from page to page and the index has several segments.
  for (int i = 0; i < 12; ++i) {
    const auto other = wholeCase("2026-1" + std::to_string(100 + i), 2'000'000 + i * 1000);
    fixture.insert(other);
    fixture.log(visitTo(other, 5'000'000 + i * 100, Date(2026, 11, 20)));
    if (i == 5) fillWithMarks(fixture, file);
  }
  for (int i = 0; i < 40; ++i) {
    auto visit = visitTo(file, 6'000'000 + i * 100, Date(2026, 11, 1 + static_cast<unsigned>(i % 20)));
    visit.contact.note = std::string(static_cast<std::size_t>(40 + 37 * i), 'n') + " " + kMark;
    visit.observations[0].quote = kMark;
    fixture.log(visit);
  }
  CHECK(holdsMark(fixture.plainPages()));
  put(fixture, nameOf(file));
  const auto destroyed = destroy(fixture, nameOf(file));
  REQUIRE(destroyed.has_value());
  REQUIRE(outcome(fixture.store().scrub({})) == "ok");
  const std::string pages = fixture.plainPages();
  CHECK(pages.size() > 200'000);
  CHECK(pages.find("Zonnebloem") != std::string::npos);
  CHECK(pages.find(kMark) == std::string::npos);
  CHECK(pages.find("xantippekruid") == std::string::npos);
  CHECK(pages.find("antippekrui") == std::string::npos);  // a word of the index stands there without its beginning
  CHECK(std::filesystem::file_size(fixture.folder() / "store.db-wal") <= 10 * 4136);
  for (const auto& table :
       fixture.texts("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%family_id%'")) {
    if (table == "audit_line" || table == "destruction") continue;
    CAPTURE(table);
    CHECK(fixture.number("SELECT count(*) FROM " + table + " WHERE family_id = " + file.family.id.text()) == 0);
  }
  for (const auto& item : fixture.verify()) CHECK(item.ok);
}

TEST_CASE("No copy is left either where rows moved from page to page while many families were written at once") {
  const char* asked = std::getenv("TWEEHANDEN_DESTRUCTION_VISITS");
  const int visits = asked == nullptr ? 300 : std::atoi(asked);
  StoreFixture fixture;
  std::mt19937 dice(5);  // NOLINT(*-msc51-cpp): the same store every time
  std::vector<domain::Case> files;
  for (int i = 0; i < 8; ++i) {
    files.push_back(smallCase("2026-" + std::to_string(1000 + i), i == 3 ? kMark : "Hazelaar", 1000 + i * 10));
    fixture.insert(files.back());
  }
  for (int i = 0; i < visits; ++i) {
    const auto who = dice() % files.size();
    const std::string name = who == 3 ? kMark : "Hazelaar";
    // Ids out of order, so that rows come between others and pages split in the middle.
    auto visit = visitTo(files[who], 1'000'000 + i * 7919LL % 1'000'003 * 20, Date(2026, 11, 3));
    visit.contact.note = std::string(dice() % 1500, 'n') + " " + name + std::string(dice() % 300, 'm');
    for (auto& observation : visit.observations) observation.quote = std::string(dice() % 200, 'q') + name;
    visit.helpRequests[0].text = name;
    fixture.log(visit);
    if (dice() % 3 != 0) continue;
    visit.contact.note = name + std::string(dice() % 3000, 'o');
    visit.contact.stamp.revision = 2;
    REQUIRE(fixture.store().write(
        entry(), [&](Writer& writer) { return writer.updateContact(files[who].family.id, visit.contact, "fout"); }));
  }
  put(fixture, nameOf(files[3]));
  REQUIRE(destroy(fixture, nameOf(files[3])).has_value());
  REQUIRE(outcome(fixture.store().scrub({})) == "ok");
  const std::string pages = fixture.plainPages();
  CHECK(pages.find("Hazelaar") != std::string::npos);
  CHECK(pages.find(kMark) == std::string::npos);
  CHECK(pages.find("antippekrui") == std::string::npos);
}

TEST_CASE("The certificate counts what went, by table, and says no word of it; the log names it") {
  StoreFixture fixture;
  domain::Case file = wholeCase("2026-0001", 1'000'000);
  fillWithMarks(fixture, file);
  fixture.insert(wholeCase("2026-0002", 2'000'000));
  std::map<std::string, long long> rows;
  const auto tables = fixture.texts("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%family_id%'");
  for (const auto& table : tables) {
    rows[table] = fixture.number("SELECT count(*) FROM " + table + " WHERE family_id = " + file.family.id.text());
  }
  put(fixture, nameOf(file));
  const auto made = destroy(fixture, nameOf(file), 77);
  REQUIRE(made.has_value());
  std::map<std::string, long long> counted;
  for (const auto& count : made->counts) counted[count.table] = count.rows;
  CHECK(counted["family"] == 1);
  CHECK(counted["contact"] == 2);
  CHECK(counted["contact_revision"] == 1);
  for (const auto& table : tables) {
    if (table == "audit_line" || table == "destruction" || table == "bin_item" || table == "search_entry") continue;
    CAPTURE(table);
    CHECK(counted[table] == rows[table]);
  }
  std::vector<Destruction> kept;
  REQUIRE(fixture.store().read([&](Reader& reader) -> Status {
    kept = reader.destructions().value();
    return {};
  }));
  REQUIRE(kept.size() == 1);
  CHECK(kept[0].id == 77);
  CHECK(kept[0].binnedAt == kDoing.at);
  CHECK(kept[0].destroyedBy == kUser);
  CHECK(kept[0].counts.size() == made->counts.size());
  CHECK(fixture.plainRows().find(kMark) == std::string::npos);
  CHECK(fixture.number("SELECT count(*) FROM audit_line WHERE event = 'destroy' AND object_id = 77") == 1);
}

TEST_CASE("Only what is in the bin by itself is destroyed, and nothing of a family that is on hold") {
  StoreFixture fixture;
  const domain::Case file = smallCase("2026-0001", "Appelboom", 100);
  fixture.insert(file);
  const domain::Visit visit = visitTo(file, 200, Date(2026, 11, 20));
  fixture.log(visit);
  const RecordName contact{RecordKind::Contact, visit.contact.id.value, file.family.id};
  CHECK(destroy(fixture, nameOf(file)).error().code == ErrorCode::NotFound);
  put(fixture, contact);
  CHECK(destroy(fixture, {RecordKind::Observation, visit.observations[0].id.value, file.family.id}).error().code ==
        ErrorCode::NotFound);
  const auto hold = [&](const std::string& reason) {
    REQUIRE(fixture.store().write(entry(), [&](Writer& writer) { return writer.setHold(file.family.id, reason); }));
  };
  hold("bezwaar loopt");
  const std::string before = fixture.plainRows("audit_line;audit_head;");
  const auto refused = destroy(fixture, contact);
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().code == ErrorCode::GuardRefused);
  CHECK(refused.error().arguments == std::vector<std::string>{"legal_hold"});
  CHECK((fixture.plainRows("audit_line;audit_head;") == before));
  hold("");
  REQUIRE(destroy(fixture, contact).has_value());
  CHECK(fixture.load(file.family.id).contacts.empty());
  CHECK(fixture.load(file.family.id).helpRequests == visit.helpRequests);
  CHECK(fixture.number("SELECT count(*) FROM observation") == 0);
  CHECK(fixture.number("SELECT count(*) FROM task") == 0);
  CHECK(fixture.number("SELECT count(*) FROM bin_item") == 0);
  for (const auto& item : fixture.verify()) CHECK(item.ok);
}

TEST_CASE("References are checked again after a destruction, also after one that was refused") {
  StoreFixture fixture;
  const domain::Case file = smallCase("2026-0001", "Appelboom", 100);
  fixture.insert(file);
  CHECK_FALSE(destroy(fixture, nameOf(file)).has_value());
  const domain::Task orphan = task(900);
  CHECK_FALSE(fixture.store().write(entry(), [&](Writer& writer) { return writer.insertTask({4711}, orphan); }));
}

TEST_CASE("What is left to scrub after an interrupted end is scrubbed the next time") {
  StoreFixture fixture;
  domain::Case file = wholeCase("2026-0001", 1'000'000);
  fillWithMarks(fixture, file);
  fixture.insert(wholeCase("2026-0002", 2'000'000));
  put(fixture, nameOf(file));
  REQUIRE(destroy(fixture, nameOf(file)).has_value());
  CHECK(outcome(fixture.store().scrub([](long long, long long) { return false; })) == "cancelled");
  fixture.close();
  fixture.open();
  long long steps = -1;
  REQUIRE(outcome(fixture.store().scrub([&](long long done, long long) {
            steps = done;
            return true;
          })) == "ok");
  CHECK(steps == 3);
  CHECK_FALSE(holdsMark(fixture.plainPages()));
  steps = -1;
  REQUIRE(outcome(fixture.store().scrub([&](long long done, long long) {
            steps = done;
            return true;
          })) == "ok");
  CHECK(steps == -1);  // nothing to do
}
