// SPDX-License-Identifier: EUPL-1.2
#include "scenario.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <iostream>

#include "casefile/case_file.h"
#include "store/audit_head.h"
#include "store/columns.h"
#include "store/connection.h"
#include "store/private_files.h"
#include "store/sql_text.h"
#include "store/store_fixture.h"

namespace tweehanden::faults {
namespace {

namespace fs = std::filesystem;
using namespace store;
using namespace store::test;

const Date kDay(2026, 11, 20);

domain::Case family() { return smallCase("2026-0001", "Eik", 10); }

void prepareWith(const fs::path& folder, const std::vector<domain::Case>& cases) {
  auto made = Store::create(folder, credentials(), standingClock(), quick());
  REQUIRE(made.has_value());
  for (const auto& file : cases) {
    REQUIRE((*made)->write(entry("import"), [&](Writer& writer) { return writer.insertCase(file); }));
  }
}

Status logVisit(Store& store, const domain::Visit& visit) {
  return store.write(entry("create", "visit"), [&](Writer& writer) -> Status {
    if (Status written = writer.insertVisit(visit); !written) return written;
    return writer.removeDraft(7);
  });
}

Status keepDraft(Store& store, const std::string& body) {
  return store.keep([&](Writer& writer) { return writer.saveDraft({7, {}, "visit", body, kUser, {}}); });
}

Status correct(Store& store, int revision) {
  domain::Contact contact = wholeCase("2026-0002", 5000).contacts[1];
  contact.note = "verbeterd, keer " + std::to_string(revision);
  contact.stamp.revision = revision;
  const auto id = wholeCase("2026-0002", 5000).family.id;
  return store.write(entry(), [&](Writer& writer) { return writer.updateContact(id, contact, "verkeerde dag"); });
}

std::string textOf(const std::vector<Draft>& drafts) {
  std::string text;
  for (const auto& draft : drafts) text += draft.body + "\n";
  return text;
}

Status readAll(Reader& reader, std::string& state) {
  const auto page = reader.caseload({});
  if (!page) return fail(page.error());
  for (const auto& row : page->rows) {
    const auto file = reader.loadCase(row.id);
    if (!file) return fail(file.error());
    state += casefile::write(*file) + row.nextTask + "\n";
  }
  const auto organisations = reader.organisations();
  if (!organisations) return fail(organisations.error());
  for (const auto& one : *organisations) state += std::to_string(one.id.value) + one.name + one.note + "\n";
  const auto drafts = reader.drafts(kUser);
  if (!drafts) return fail(drafts.error());
  const auto found = reader.search("school", 100);
  if (!found) return fail(found.error());
  state += textOf(*drafts) + std::to_string(found->size()) + " found\n";
  return {};
}

}  // namespace

const Clock& standingClock() {
  static const FixedClock kClock(Date(2026, 11, 24));
  return kClock;
}

bool tryAll() {
  const char* wish = std::getenv("TWEEHANDEN_TORTURE");
  return wish != nullptr && std::string(wish) == "full";
}

void report(const std::string& what, const std::string& tried, std::size_t losses) {
  std::cout << "torture | " << what << " | " << tried << " | losses " << losses << '\n' << std::flush;
}

Result<std::unique_ptr<Store>> openStore(const fs::path& folder) {
  return Store::open(folder, credentials(), standingClock());
}

void copyStore(const fs::path& from, const fs::path& to) {
  fs::create_directories(to);
  fs::remove_all(to / "backups");
  for (const char* name : {"store.db", "store.db-wal", "store.db-shm", "keyring.json", "audit.head"}) {
    fs::remove(to / name);
    if (fs::exists(from / name) && std::string(name) != "store.db-shm") fs::copy_file(from / name, to / name);
  }
}

Seen look(Store& store) {
  Seen seen;
  const Status read = store.read([&](Reader& reader) { return readAll(reader, seen.state); });
  if (!read) seen.faults.push_back("reading: " + outcome(read));
  const auto items = store.verify({});
  if (!items) {
    seen.faults.push_back("verify: " + std::string(name(items.error().code)));
    return seen;
  }
  for (const auto& item : *items) {
    if (!item.ok) seen.faults.push_back("verify: " + item.detail);
    if (item.check == VerifyCheck::AuditChain) seen.lines = item.count;
  }
  return seen;
}

Scenario visitScenario() {
  Scenario scenario{"visit", [](const fs::path& folder) { prepareWith(folder, {family()}); }, {}};
  for (const long long number : {1LL, 2LL}) {
    const domain::Visit visit = visitTo(family(), 1000 * number, kDay);
    scenario.steps.push_back([number](Store& store) { return keepDraft(store, "half " + std::to_string(number)); });
    scenario.steps.push_back([visit](Store& store) { return logVisit(store, visit); });
  }
  return scenario;
}

Scenario correctionScenario() {
  Scenario scenario{
      "correction", [](const fs::path& folder) { prepareWith(folder, {family(), wholeCase("2026-0002", 5000)}); }, {}};
  for (const int revision : {2, 3}) scenario.steps.push_back([=](Store& store) { return correct(store, revision); });
  return scenario;
}

Scenario importScenario() {
  Scenario scenario{"import", [](const fs::path& folder) { prepareWith(folder, {family()}); }, {}};
  scenario.steps.push_back([](Store& store) {
    return store.write(entry("import"), [](Writer& writer) { return writer.insertCase(wholeCase("2026-0002", 5000)); });
  });
  return scenario;
}

namespace {

/// A store as the first version that was in use left it, made by its own migrations.
void makeOldStore(const fs::path& folder) {
  constexpr int kOldSchema = 5;
  REQUIRE(cryptographyReady());
  const StoreKey key = randomStoreKey();
  const auto keyring = makeKeyring(credentials(), lowestKeyCost(), key);
  REQUIRE(keyring.has_value());
  REQUIRE(makePrivateFolder(folder));
  REQUIRE(writePrivateFile(folder / "keyring.json", *keyring));
  REQUIRE(makePrivateFile(folder / "store.db"));
  Connection connection(folder / "store.db", key);
  connection.script(maintenanceText("make_store"));
  for (const Migration& migration : migrations(Engine::Sqlite)) {
    if (migration.version > kOldSchema) break;
    connection.script(migration.sql);
    connection.run("store/insert_version", "version", migration.version, "name", migration.name, "applied_at",
                   standingClock().now());
  }
  connection.run("store/insert_info", "demo", false, "created_at", standingClock().now());
  for (int number = 1; number <= 40; ++number) {
    connection.script("INSERT INTO organisation VALUES (" + std::to_string(number) +
                      ", 'De Brug', 'migrant_organisation', '', '', '" + std::string(400, 'n') +
                      "', 1, 'mvisser', '2026-01-02T03:04:05.000Z')");
  }
  REQUIRE(AuditHeadFile(folder / "audit.head", key).start({}));
}

}  // namespace

/// Opening migrates; then there is one action, so that what opening did is acknowledged as well.
Scenario migrationScenario() {
  Scenario scenario{"migration", makeOldStore, {}};
  scenario.steps.push_back([](Store& store) {
    return store.write(entry("import"), [](Writer& writer) { return writer.insertCase(family()); });
  });
  return scenario;
}

Scenario checkpointScenario() {
  std::string large;  // with its folded copy and its index more than the 1,000 pages at which the log is brought over
  for (int word = 0; word < 400'000; ++word) large += "gezin ";
  Scenario scenario{"log begun anew", [](const fs::path& folder) { prepareWith(folder, {family()}); }, {}};
  for (const long long number : {1LL, 2LL, 3LL}) {
    domain::Visit visit = visitTo(family(), 1000 * number, kDay);
    if (number == 1) visit.contact.note = large;
    scenario.steps.push_back([visit](Store& store) { return logVisit(store, visit); });
  }
  return scenario;
}

std::vector<Scenario> scenarios() {
  return {visitScenario(), correctionScenario(), importScenario(), migrationScenario(), checkpointScenario()};
}

}  // namespace tweehanden::faults
