// SPDX-License-Identifier: EUPL-1.2
#include <sys/stat.h>

#include <nlohmann/json.hpp>

#include "forged_keyring.h"
#include "store/migrate.h"
#include "store/sql_text.h"
#include "store_fixture.h"

using namespace tweehanden;
using namespace tweehanden::store;
using namespace tweehanden::store::test;
using tweehanden::test::readFile;
using tweehanden::test::TemporaryDirectory;
using tweehanden::test::writeFile;

namespace {

mode_t modeOf(const std::filesystem::path& path) {
  struct stat status{};
  REQUIRE(stat(path.c_str(), &status) == 0);
  return status.st_mode & 0777U;
}

std::vector<std::filesystem::path> entriesOf(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> found;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) found.push_back(entry.path());
  return found;
}

ErrorCode creatingError(const std::filesystem::path& folder, const Credentials& who) {
  const FixedClock clock(Date(2026, 11, 24));
  const auto made = Store::create(folder, who, clock, quick());
  REQUIRE_FALSE(made.has_value());
  return made.error().code;
}

}  // namespace

TEST_CASE("A store remembers its user, its day and whether it is a demo") {
  const TemporaryDirectory temporary;
  FixedClock clock(Date(2026, 11, 24));
  StoreOptions options = quick();
  options.demo = true;
  REQUIRE(Store::create(temporary / "a.tweehanden", credentials(), clock, options).has_value());
  const Timestamp made = clock.now();
  clock.advance(1000);
  const auto opened = Store::open(temporary / "a.tweehanden", credentials(kPassphrase, ""), clock);
  REQUIRE(opened.has_value());
  CHECK((*opened)->user() == kUser);
  CHECK((*opened)->info().demo);
  CHECK((*opened)->info().createdAt == made);
  CHECK((*opened)->info().schemaVersion == newestSchema());
}

TEST_CASE("Another passphrase or another user does not open the store") {
  StoreFixture fixture;
  fixture.close();
  CHECK(fixture.openingError("zeven groene fietsem") == ErrorCode::WrongPassphrase);
  CHECK(fixture.openingError("") == ErrorCode::WrongPassphrase);
  const auto stranger = Store::open(fixture.folder(), credentials(kPassphrase, "jdeboer"), fixture.clock());
  CHECK(stranger.error().code == ErrorCode::WrongPassphrase);
  fixture.clock().advance(2'000);
  fixture.open();
}

TEST_CASE("A passphrase of seven characters is refused, also when they take many bytes") {
  const TemporaryDirectory temporary;
  CHECK(creatingError(temporary / "a.tweehanden", credentials("zeven77")) == ErrorCode::PassphraseTooShort);
  CHECK(creatingError(temporary / "a.tweehanden", credentials("ééééééé")) == ErrorCode::PassphraseTooShort);
  CHECK(creatingError(temporary / "a.tweehanden", credentials(kPassphrase, "")) == ErrorCode::InvalidValue);
  CHECK(entriesOf(temporary.path()).empty());
  const FixedClock clock(Date(2026, 11, 24));
  CHECK(Store::create(temporary / "a.tweehanden", credentials("éééééééé"), clock, quick()).has_value());
}

TEST_CASE("A store is not made over another, and that other stays as it was") {
  StoreFixture fixture;
  fixture.insert(smallCase("2026-0001", "Eik", 100));
  fixture.close();
  const std::string keyring = readFile(fixture.folder() / "keyring.json");
  CHECK(creatingError(fixture.folder(), credentials("een andere zin")) == ErrorCode::StoreExists);
  CHECK(readFile(fixture.folder() / "keyring.json") == keyring);
  fixture.open();
  CHECK(fixture.caseload({}).total == 1);
}

TEST_CASE("Making a store where that is impossible leaves nothing behind") {
  const TemporaryDirectory temporary;
  CHECK(creatingError(temporary / "nergens" / "a.tweehanden", credentials()) == ErrorCode::FileUnwritable);
  CHECK(entriesOf(temporary.path()).empty());
  std::filesystem::create_directory(temporary / "b.tweehanden");
  writeFile(temporary / "b.tweehanden" / "iets anders.txt", "blijft");
  CHECK(creatingError(temporary / "b.tweehanden", credentials()) == ErrorCode::FileUnwritable);
  CHECK(entriesOf(temporary.path()).size() == 1);
  CHECK(entriesOf(temporary / "b.tweehanden").size() == 1);
}

TEST_CASE("A folder with awkward characters in its name holds a store like any other") {
  const TemporaryDirectory temporary;
  const FixedClock clock(Date(2026, 11, 24));
  for (const std::string name : {"a  b=c.tweehanden", "de 'wijk' \"west\" één.tweehanden", "dbname=x y.tweehanden"}) {
    CAPTURE(name);
    REQUIRE(Store::create(temporary / name, credentials(), clock, quick()).has_value());
    CHECK(Store::open(temporary / (name + "/"), credentials(), clock).has_value());
    CHECK(std::filesystem::exists(temporary / name / "store.db"));
  }
  CHECK(entriesOf(temporary.path()).size() == 3);
}

TEST_CASE("Only its owner can read the folder and its files") {
  StoreFixture fixture;
  fixture.insert(smallCase("2026-0001", "Eik", 100));
  CHECK(modeOf(fixture.folder()) == 0700);
  for (const auto& file : entriesOf(fixture.folder())) {
    CAPTURE(file);
    CHECK(modeOf(file) == 0600);
  }
  CHECK(entriesOf(fixture.folder()).size() == 5);  // store.db, its -wal and -shm, keyring.json, audit.head
}

TEST_CASE("What is missing is named: the store, its keyring") {
  StoreFixture fixture;
  fixture.close();
  const TemporaryDirectory temporary;
  CHECK(Store::open(temporary / "x.tweehanden", credentials(), fixture.clock()).error().code ==
        ErrorCode::StoreMissing);
  std::filesystem::rename(fixture.folder() / "keyring.json", temporary / "keyring.json");
  CHECK(fixture.openingError() == ErrorCode::KeyringMissing);
  std::filesystem::rename(temporary / "keyring.json", fixture.folder() / "keyring.json");
  std::filesystem::rename(fixture.database(), temporary / "store.db");
  CHECK(fixture.openingError() == ErrorCode::StoreMissing);
  std::filesystem::rename(temporary / "store.db", fixture.database());
  fixture.open();
}

TEST_CASE("A database that is empty, cut off, garbage or damaged is called damaged, and is not changed") {
  StoreFixture fixture;
  fixture.insert(wholeCase("2026-0001", 1000));
  fixture.close();
  const std::string whole = readFile(fixture.database());
  REQUIRE(whole.size() > 50'000);
  std::string flipped = whole;
  flipped[100] = static_cast<char>(flipped[100] ^ 1);
  const std::string damaged[] = {"",
                                 whole.substr(0, 100),
                                 whole.substr(0, 4096),
                                 whole.substr(0, whole.size() / 2),
                                 whole.substr(0, whole.size() - 1),
                                 std::string(whole.size(), 'x'),
                                 "SQLite format 3" + whole.substr(15),
                                 flipped};
  for (const std::string& bytes : damaged) {
    CAPTURE(bytes.size());
    writeFile(fixture.database(), bytes);
    CHECK(fixture.openingError() == ErrorCode::StoreDamaged);
    CHECK(fixture.openingError("niet de goede zin") == ErrorCode::WrongPassphrase);
    CHECK(readFile(fixture.database()) == bytes);
  }
  writeFile(fixture.database(), whole);
  fixture.open();
  CHECK(fixture.load(wholeCase("2026-0001", 1000).family.id) == wholeCase("2026-0001", 1000));
}

TEST_CASE("A keyring that is no keyring is called damaged") {
  StoreFixture fixture;
  fixture.close();
  const auto file = fixture.folder() / "keyring.json";
  const std::string whole = readFile(file);
  const auto changed = [&](const auto& change) { return forged(whole, change); };
  const std::string broken[] = {"",
                                "{}",
                                "[1]",
                                whole.substr(0, whole.size() / 2),
                                changed([](auto& j) { j["version"] = 0; }),
                                changed([](auto& j) { j["format"] = "another"; }),
                                changed([](auto& j) { j["slots"] = nlohmann::ordered_json::array(); }),
                                changed([](auto& j) { j["slots"][0]["wrapped_secret"] = "abcd"; }),
                                changed([](auto& j) { j["slots"][0].erase("nonce"); }),
                                changed([](auto& j) { j["slots"][0]["kdf"]["memory_bytes"] = 1ULL << 50; }),
                                changed([](auto& j) { j["slots"][0]["kdf"]["operations"] = "veel"; })};
  for (const std::string& text : broken) {
    CAPTURE(text);
    writeFile(file, text);
    CHECK(fixture.openingError() == ErrorCode::KeyringDamaged);
  }
  writeFile(file, whole);
  fixture.open();
}

TEST_CASE("A keyring whose slot was changed no longer opens: user and cost are bound to the key, all else is sealed") {
  StoreFixture fixture;
  fixture.close();
  const auto file = fixture.folder() / "keyring.json";
  const std::string whole = readFile(file);
  const auto opening = [&](const auto& change) {
    writeFile(file, forged(whole, change));
    const auto opened = Store::open(fixture.folder(), credentials(kPassphrase, ""), fixture.clock(), quick());
    fixture.clock().advance(600'000);
    return opened ? "ok" : std::string(name(opened.error().code));
  };
  CHECK(opening([](auto& j) { j["slots"][0]["user"] = "jdeboer"; }) == "wrong_passphrase");
  CHECK(opening([](auto& j) { j["slots"][0]["kdf"]["operations"] = 2; }) == "wrong_passphrase");
  CHECK(opening([](auto& j) { j["slots"][0]["kind"] = "recovery"; }) == "wrong_passphrase");
  CHECK(opening([](auto& j) { j["store_salt"] = std::string(32, '0'); }) == "keyring_damaged");
  CHECK(opening([](auto& j) { j["slots"].push_back(j["slots"][0]); }) == "keyring_damaged");
  CHECK(opening([](auto&) {}) == "ok");
}

TEST_CASE("A store of a newer schema is refused and stays as it is") {
  StoreFixture fixture;
  fixture.close();
  const std::string before = readFile(fixture.database());
  fixture.open();
  CHECK(fixture.number("SELECT max(version) FROM schema_version") == newestSchema());
  fixture.close();
  CHECK(readFile(fixture.database()) == before);
  StoreFixture newer;
  CHECK_FALSE(newer.refuses("INSERT INTO schema_version VALUES (999, 'later', '2030-01-01T00:00:00.000Z')"));
  newer.close();
  CHECK(newer.openingError() == ErrorCode::StoreTooNew);
}

TEST_CASE("Migrations are numbered from one without gaps, alike on both engines, and each is recorded") {
  StoreFixture fixture;
  const auto here = migrations(Engine::Sqlite);
  const auto there = migrations(Engine::Postgres);
  REQUIRE(here.size() == there.size());
  for (std::size_t i = 0; i < here.size(); ++i) {
    CHECK(here[i].version == static_cast<int>(i) + 1);
    CHECK(here[i].version == there[i].version);
    CHECK(here[i].name == there[i].name);
  }
  CHECK(fixture.number("SELECT count(*) FROM schema_version") == static_cast<long long>(here.size()));
}
