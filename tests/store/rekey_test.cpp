// SPDX-License-Identifier: EUPL-1.2
#include "store/rekey.h"
#include "store/keyring.h"
#include "store_fixture.h"

using namespace tweehanden;
using namespace tweehanden::store;
using namespace tweehanden::store::test;
using tweehanden::test::readFile;
using tweehanden::test::writeFile;

namespace {

namespace fs = std::filesystem;

std::string rekeying(StoreFixture& fixture, const Progress& progress = {}) {
  return outcome(rekeyStore(fixture.folder(), credentials(), fixture.clock(), quick(), progress));
}

std::string saltOf(const fs::path& database) { return readFile(database).substr(0, 16); }

/// A closed store with a colleague, a recovery key and one family.
std::string prepared(StoreFixture& fixture) {
  fixture.insert(wholeCase("2026-0001", 1000));
  REQUIRE(fixture.store().keys().addUser(credentials("acht gele klaprozen", "jdeboer")).has_value());
  const auto words = fixture.store().keys().makeRecoveryKey();
  REQUIRE(words.has_value());
  fixture.close();
  return std::string(words->view());
}

void expectWhole(StoreFixture& fixture) {
  fixture.open();
  for (const auto& item : fixture.verify()) {
    CAPTURE(static_cast<int>(item.check), item.detail);
    CHECK(item.ok);
  }
  CHECK(fixture.load(wholeCase("2026-0001", 1000).family.id).family.caseNumber == "2026-0001");
  fixture.close();
}

}  // namespace

TEST_CASE("After a change of the key every user and the recovery key open the store, and the old key does not") {
  StoreFixture fixture;
  const std::string words = prepared(fixture);
  const std::string before = readFile(fixture.folder() / "keyring.json");
  const std::string salt = saltOf(fixture.database());
  long long steps = 0;
  REQUIRE(rekeying(fixture, [&](long long done, long long total) {
            steps += done <= total ? 1 : 0;
            return true;
          }) == "ok");
  CHECK(saltOf(fixture.database()) != salt);
  expectWhole(fixture);
  for (const auto& [user, passphrase] :
       {std::pair<std::string, std::string>{"jdeboer", "acht gele klaprozen"}, {"", words}}) {
    CHECK(Store::open(fixture.folder(), {user, Secret(passphrase)}, fixture.clock(), quick()).has_value());
  }
  const auto old = unlockKeyring(before, credentials());
  const auto now = unlockKeyring(readFile(fixture.folder() / "keyring.json"), credentials());
  REQUIRE((old.has_value() && now.has_value()));
  CHECK(std::string_view(reinterpret_cast<const char*>(old->key.key.data()), 32) !=
        std::string_view(reinterpret_cast<const char*>(now->key.key.data()), 32));
  CHECK_FALSE(now->next.has_value());
  CHECK_FALSE(fs::exists(fixture.folder() / "store.db.next"));
  fixture.open();
  CHECK(fixture.number("SELECT count(*) FROM audit_line WHERE object = 'key'") == 1);
}

TEST_CASE("A change of the key waits for nobody: with the store open elsewhere it is refused") {
  StoreFixture fixture;
  fixture.insert(wholeCase("2026-0001", 1000));
  CHECK(rekeying(fixture) == "store_busy");
  fixture.close();
  expectWhole(fixture);
}

TEST_CASE("A change of the key that is stopped leaves the store with its old key") {
  StoreFixture fixture;
  prepared(fixture);
  fixture.open();
  for (int i = 2; i < 60; ++i) fixture.insert(wholeCase("2026-" + std::to_string(1000 + i), 1000 * i));
  fixture.close();
  const std::string salt = saltOf(fixture.database());
  CHECK(rekeying(fixture, [](long long, long long) { return false; }) == "cancelled");
  CHECK(saltOf(fixture.database()) == salt);
  CHECK_FALSE(fs::exists(fixture.folder() / "store.db.next"));
  expectWhole(fixture);
}

TEST_CASE("Cut off between any two of its steps, a change of the key leaves a store that opens whole") {
  StoreFixture fixture;
  prepared(fixture);
  const std::string keyringBefore = readFile(fixture.folder() / "keyring.json");
  const std::string databaseBefore = readFile(fixture.database());
  std::string announced;
  REQUIRE(rekeying(fixture, [&](long long, long long) {
            if (announced.empty()) announced = readFile(fixture.folder() / "keyring.json");
            return true;
          }) == "ok");
  const std::string databaseAfter = readFile(fixture.database());
  REQUIRE(announced.find("next_store_salt") != std::string::npos);
  SECTION("announced, the copy half made") {
    writeFile(fixture.folder() / "keyring.json", announced);
    writeFile(fixture.database(), databaseBefore);
    writeFile(fixture.folder() / "store.db.next", databaseAfter.substr(0, databaseAfter.size() / 2));
  }
  SECTION("the copy in place, the keyring not yet settled") { writeFile(fixture.folder() / "keyring.json", announced); }
  SECTION("nothing but the old keyring and database") {
    writeFile(fixture.folder() / "keyring.json", keyringBefore);
    writeFile(fixture.database(), databaseBefore);
  }
  expectWhole(fixture);
  CHECK_FALSE(fs::exists(fixture.folder() / "store.db.next"));
  CHECK(readFile(fixture.folder() / "keyring.json").find("next") == std::string::npos);
}
