// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "golden.h"
#include "store/backups.h"
#include "store/connection.h"
#include "store/keyring.h"
#include "store/migrate.h"
#include "store_fixture.h"

using namespace tweehanden;
using namespace tweehanden::store;
using namespace tweehanden::store::test;
using tweehanden::test::readFile;
using tweehanden::test::sourceFile;
using tweehanden::test::TemporaryDirectory;

namespace {

namespace fs = std::filesystem;

/// A private copy of a store that an earlier version of the program made.
class OldStore {
 public:
  explicit OldStore(const std::string& name) : m_clock(Date(2026, 12, 1)) {
    fs::copy(sourceFile("tests/data/stores/" + name), folder(), fs::copy_options::recursive);
  }
  [[nodiscard]] fs::path folder() const { return m_temporary / "oud.tweehanden"; }
  [[nodiscard]] FixedClock& clock() { return m_clock; }
  [[nodiscard]] Result<std::unique_ptr<Store>> open(const StoreOptions& options = quick()) {
    return Store::open(folder(), credentials(), m_clock, options);
  }
  [[nodiscard]] std::unique_ptr<Connection> connect() {
    auto unlocked = unlockKeyring(readFile(folder() / "keyring.json"), credentials());
    REQUIRE(unlocked.has_value());
    return std::make_unique<Connection>(folder() / "store.db", unlocked->key, std::chrono::milliseconds(50));
  }
  [[nodiscard]] std::string opening(const StoreOptions& options = quick()) {
    const auto opened = open(options);
    return opened ? "ok" : std::string(name(opened.error().code));
  }

 private:
  TemporaryDirectory m_temporary;
  FixedClock m_clock;
};

std::vector<Migration> withOneMore(std::string_view sql) {
  auto all = migrations(Engine::Sqlite);
  all.push_back({.version = newestSchema() + 1, .name = "more", .sql = sql});
  return all;
}

std::string migrating(Connection& connection, const std::vector<Migration>& all) {
  return outcome(migrate(connection, schemaOf(connection), Timestamp{}, all));
}

constexpr const char* kFirstStore = "schema-0005";

}  // namespace

TEST_CASE("A store of every earlier schema is brought up to date with all that it held, after a backup") {
  for (const auto& entry : fs::directory_iterator(sourceFile("tests/data/stores"))) {
    OldStore old(entry.path().filename().string());
    CAPTURE(entry.path().filename());
    const int schema = schemaOf(*old.connect());
    CHECK(fmt::format("schema-{:04}", schema) == entry.path().filename());
    {
      const auto opened = old.open();
      REQUIRE(opened.has_value());
      CHECK((*opened)->info().schemaVersion == newestSchema());
      const auto checks = (*opened)->verify({});
      REQUIRE(checks.has_value());
      for (const auto& item : *checks) {
        CAPTURE(static_cast<int>(item.check), item.detail);
        CHECK(item.ok);
      }
      REQUIRE((*opened)->read([&](Reader& reader) -> Status {
        const auto holds = reader.contents();
        REQUIRE(holds.has_value());
        CHECK(holds->families == 2);
        const auto family = reader.findFamily("2026-0173");
        REQUIRE((family.has_value() && family->has_value()));
        const auto file = reader.loadCase(**family);
        REQUIRE(file.has_value());
        CHECK(file->persons.size() == 8);
        CHECK(file->contacts.size() >= 4);
        CHECK_FALSE(reader.search("leraar", 10)->empty());
        return {};
      }));
    }
    if (schema == newestSchema()) continue;
    const auto backups = listBackups(old.folder());
    REQUIRE(backups.size() == 1);
    const auto unlocked = unlockKeyring(readFile(backups.front().folder / "keyring.json"), credentials());
    REQUIRE(unlocked.has_value());
    Connection before(backups.front().folder / "store.db", unlocked->key);
    CHECK(schemaOf(before) == schema);
    CHECK(old.opening() == "ok");
    CHECK(listBackups(old.folder()).size() == 1);  // up to date: no second one
  }
}

TEST_CASE("A keyring of the first version is written anew when it is opened") {
  OldStore old(kFirstStore);
  CHECK(readFile(old.folder() / "keyring.json").find("\"version\": 1") != std::string::npos);
  CHECK(Store::open(old.folder(), credentials("geraden zin"), old.clock(), quick()).error().code ==
        ErrorCode::WrongPassphrase);
  REQUIRE(old.opening() == "ok");
  CHECK(readFile(old.folder() / "keyring.json").find("\"version\": 2") != std::string::npos);
  CHECK(old.opening() == "ok");
}

TEST_CASE("Without room for the backup a store is not migrated, and says how much is needed") {
  OldStore old(kFirstStore);
  StoreOptions options = quick();
  options.freeBytes = [](const fs::path&) { return std::uintmax_t{1024 * 1024 / 2}; };
  const auto refused = old.open(options);
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().code == ErrorCode::NotEnoughSpace);
  CHECK(refused.error().arguments.size() == 2);
  CHECK(schemaOf(*old.connect()) == 5);
  CHECK(old.opening() == "ok");
}

TEST_CASE("When the backup fails a store is not migrated") {
  OldStore old(kFirstStore);
  tweehanden::test::writeFile(old.folder() / "backups", "a file where the folder should be");
  CHECK(old.opening() == "migration_failed");
  CHECK(schemaOf(*old.connect()) == 5);
}

TEST_CASE("While another program writes, a store is not migrated but busy") {
  OldStore old(kFirstStore);
  {
    const auto other = old.connect();
    other->run("store/begin_write");
    StoreOptions options = quick();
    options.busyWait = std::chrono::milliseconds(20);
    CHECK(old.opening(options) == "store_busy");
    other->run("store/rollback");
  }
  CHECK(schemaOf(*old.connect()) == 5);
}

TEST_CASE("Migrations are all done or none: one that fails takes those before it along") {
  OldStore old(kFirstStore);
  const auto connection = old.connect();
  CHECK(migrating(*connection, withOneMore("CREATE TABLE sentence (id INTEGER); CREATE TABLE family (id INTEGER);")) ==
        "migration_failed");
  CHECK(schemaOf(*connection) == 5);
  CHECK(migrating(*connection, withOneMore("CREATE TABLE sentence (id INTEGER PRIMARY KEY);")) == "ok");
  CHECK(schemaOf(*connection) == newestSchema() + 1);
}

TEST_CASE("A store of a newer program is refused and stays as it is") {
  OldStore old(kFirstStore);
  REQUIRE(migrating(*old.connect(), withOneMore("CREATE TABLE sentence (id INTEGER PRIMARY KEY);")) == "ok");
  CHECK(old.opening() == "store_too_new");
  CHECK(schemaOf(*old.connect()) == newestSchema() + 1);
  CHECK(listBackups(old.folder()).empty());
}

TEST_CASE("The schema of the encrypted engine is the one on record") {
  StoreFixture fixture;
  expectGolden("tests/data/schema/sqlite.sql",
               fixture.texts("SELECT sql || ';' FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name"));
}
