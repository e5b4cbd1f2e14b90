// SPDX-License-Identifier: EUPL-1.2
#include "forged_keyring.h"
#include "store/keyring.h"
#include "store/recovery_key.h"
#include "store_fixture.h"

using namespace tweehanden;
using namespace tweehanden::store;
using namespace tweehanden::store::test;
using tweehanden::test::readFile;
using tweehanden::test::sourceFile;
using tweehanden::test::TemporaryDirectory;
using tweehanden::test::writeFile;
using Json = nlohmann::ordered_json;

namespace {

constexpr const char* kColleague = "jdeboer";
constexpr const char* kColleaguesPassphrase = "acht gele klaprozen";

Result<Unlocked> unlockWith(StoreFixture& fixture, const std::string& user, const std::string& passphrase) {
  return unlockKeyring(readFile(fixture.folder() / "keyring.json"), {user, Secret(passphrase)});
}

std::string unlocking(StoreFixture& fixture, const std::string& user, const std::string& passphrase) {
  const auto unlocked = unlockWith(fixture, user, passphrase);
  return unlocked ? unlocked->user : std::string(name(unlocked.error().code));
}

std::vector<std::string> userNames(Keys& keys) {
  std::vector<std::string> names;
  const auto users = keys.users();
  REQUIRE(users.has_value());
  for (const auto& user : *users) names.push_back(user.name);
  return names;
}

long long linesAbout(StoreFixture& fixture, const std::string& object) {
  return fixture.number("SELECT count(*) FROM audit_line WHERE object = '" + object + "'");
}

}  // namespace

TEST_CASE("A second user opens the store with a passphrase of their own, and each change of users is logged") {
  StoreFixture fixture;
  Keys& keys = fixture.store().keys();
  REQUIRE(outcome(keys.addUser(credentials(kColleaguesPassphrase, kColleague))) == "ok");
  CHECK(userNames(keys) == std::vector<std::string>{kUser, kColleague});
  CHECK(unlocking(fixture, kColleague, kColleaguesPassphrase) == kColleague);
  CHECK(unlocking(fixture, "", kColleaguesPassphrase) == kColleague);
  CHECK(unlocking(fixture, kUser, kPassphrase) == kUser);
  CHECK(unlocking(fixture, kUser, kColleaguesPassphrase) == "wrong_passphrase");
  CHECK(linesAbout(fixture, "user") == 1);
  CHECK(outcome(keys.addUser(credentials("nog een lange zin", kColleague))) == "user_exists");
  CHECK(outcome(keys.addUser(credentials("kort", "derde"))) == "passphrase_too_short");
  CHECK(outcome(keys.addUser(credentials("een lange zin", "\xff"))) == "invalid_text");
  CHECK(linesAbout(fixture, "user") == 1);
}

TEST_CASE("A user who is removed no longer opens the store, and the last one cannot be removed") {
  StoreFixture fixture;
  Keys& keys = fixture.store().keys();
  REQUIRE(keys.addUser(credentials(kColleaguesPassphrase, kColleague)).has_value());
  REQUIRE(outcome(keys.removeUser(kUser)) == "ok");
  CHECK(unlocking(fixture, kUser, kPassphrase) == "wrong_passphrase");
  CHECK(outcome(keys.removeUser("niemand")) == "not_found");
  REQUIRE(keys.makeRecoveryKey().has_value());  // which is no person
  CHECK(outcome(keys.removeUser(kColleague)) == "last_user");
  CHECK(unlocking(fixture, kColleague, kColleaguesPassphrase) == kColleague);
}

TEST_CASE("A passphrase is changed only by who knows the old one") {
  StoreFixture fixture;
  Keys& keys = fixture.store().keys();
  const Secret next("een heel nieuwe zin");
  CHECK(outcome(keys.changePassphrase(Secret("geraden zin"), next)) == "wrong_passphrase");
  CHECK(outcome(keys.changePassphrase(Secret(kPassphrase), Secret("kort"))) == "passphrase_too_short");
  CHECK(unlocking(fixture, kUser, kPassphrase) == kUser);
  REQUIRE(outcome(keys.changePassphrase(Secret(kPassphrase), next)) == "ok");
  CHECK(unlocking(fixture, kUser, kPassphrase) == "wrong_passphrase");
  CHECK(unlocking(fixture, kUser, "een heel nieuwe zin") == kUser);
  REQUIRE(outcome(keys.changePassphrase(next, Secret(kPassphrase))) == "ok");
  CHECK(linesAbout(fixture, "passphrase") == 2);
}

TEST_CASE("The recovery key opens the store however it is typed, and a typing error is told apart") {
  StoreFixture fixture;
  fixture.insert(smallCase("2026-0001", "Eik", 100));
  const auto words = fixture.store().keys().makeRecoveryKey();
  REQUIRE(words.has_value());
  std::string typed(words->view());
  CHECK(typed.size() == 9 * 5 + 8);
  fixture.close();
  for (char& c : typed) c = c == '-' ? ' ' : static_cast<char>(std::toupper(c));
  const auto opened = Store::open(fixture.folder(), {"", Secret(typed)}, fixture.clock(), quick());
  REQUIRE(opened.has_value());
  CHECK((*opened)->user() == "recovery");
  CHECK(outcome((*opened)->keys().resetPassphrase(credentials("weer een nieuwe zin"))) == "ok");
  CHECK(unlocking(fixture, kUser, "weer een nieuwe zin") == kUser);
  std::string slip = typed;
  slip[0] = slip[0] == 'B' ? 'D' : 'B';
  CHECK(unlocking(fixture, "", slip) == "recovery_key_invalid");
  const auto second = (*opened)->keys().makeRecoveryKey();
  REQUIRE(second.has_value());
  CHECK(unlocking(fixture, "", typed) == "wrong_passphrase");
  CHECK(unlocking(fixture, "", std::string(second->view())) == "recovery");
}

TEST_CASE("Any single wrong letter in a recovery key is noticed") {
  const Secret words = randomRecoveryKey();
  const std::string text(words.view());
  REQUIRE(readRecoveryKey(text).has_value());
  int slips = 0;
  int unnoticed = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (char c = 'a'; c <= 'z'; ++c) {
      if (text[at] == '-' || c == text[at]) continue;
      std::string slip = text;
      slip[at] = c;
      ++slips;
      if (readRecoveryKey(slip).has_value()) ++unnoticed;
    }
  }
  CHECK(slips == 45 * 25);
  CHECK(unnoticed == 0);  // 16 bits of checksum let one in 65,536 through
  CHECK_FALSE(looksLikeRecoveryKey("zeven groene fietsen"));
}

TEST_CASE("Damage to a keyring is called damage, and a forged one is refused though its checksum fits") {
  StoreFixture fixture;
  REQUIRE(fixture.store().keys().addUser(credentials(kColleaguesPassphrase, kColleague)).has_value());
  const std::string text = readFile(fixture.folder() / "keyring.json");
  std::string flipped = text;
  flipped[text.find("\"sealed_key\": \"") + 20] ^= 1;
  CHECK(unlockKeyring(flipped, credentials()).error().code == ErrorCode::KeyringDamaged);
  CHECK(unlockKeyring(text.substr(0, text.size() / 2), credentials()).error().code == ErrorCode::KeyringDamaged);
  CHECK(unlockKeyring(forged(text, [](Json&) {}), credentials()).has_value());
  const auto exchanged = forged(text, [](Json& json) { std::swap(json["slots"][0], json["slots"][1]); });
  CHECK(unlockKeyring(exchanged, credentials()).error().code == ErrorCode::KeyringDamaged);
  const auto newer = forged(text, [](Json& json) { json["version"] = 3; });
  CHECK(unlockKeyring(newer, credentials()).error().code == ErrorCode::UnknownFormatVersion);
  const auto renamed = forged(text, [](Json& json) { json["slots"][0]["user"] = "een ander"; });
  CHECK_FALSE(unlockKeyring(renamed, credentials(kPassphrase, "een ander")).has_value());
}

TEST_CASE("After three wrong passphrases the next has to wait, ever longer, until the right one") {
  StoreFixture fixture;
  fixture.close();
  for (int i = 0; i < 3; ++i) CHECK(fixture.openingError("geraden zin") == ErrorCode::WrongPassphrase);
  CHECK(fixture.openingError() == ErrorCode::TooManyAttempts);
  fixture.clock().advance(1'999);
  const auto refused = Store::open(fixture.folder(), credentials(), fixture.clock(), quick());
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().arguments == std::vector<std::string>{"1"});
  fixture.clock().advance(1);
  CHECK(fixture.openingError("geraden zin") == ErrorCode::WrongPassphrase);
  fixture.clock().advance(3'999);
  CHECK(fixture.openingError() == ErrorCode::TooManyAttempts);
  fixture.clock().advance(-3'600'000);  // a clock set back shortens nothing, and does not lock out for an hour
  CHECK(fixture.openingError() == ErrorCode::TooManyAttempts);
  fixture.clock().advance(3'600'001);
  fixture.open();
  fixture.close();
  for (int i = 0; i < 3; ++i) CHECK(fixture.openingError("geraden zin") == ErrorCode::WrongPassphrase);
}

TEST_CASE("A passphrase that was made cheap to try is made dear when it is next used") {
  const TemporaryDirectory temporary;
  const FixedClock clock(Date(2026, 11, 24));
  const KeyCost cheap{2, 64 * 1024};
  const KeyCost dear{3, 128 * 1024};
  const auto folder = temporary / "a.tweehanden";
  REQUIRE(Store::create(folder, credentials(), clock, {.keyCost = cheap}).has_value());
  const auto costNow = [&](const KeyCost& wanted) {
    REQUIRE(Store::open(folder, credentials(), clock, {.keyCost = wanted}).has_value());
    return readKeyring(readFile(folder / "keyring.json"))->slots.front().cost;
  };
  CHECK(costNow(cheap) == cheap);
  CHECK(costNow(dear) == dear);
  CHECK(costNow(cheap) == dear);
}

TEST_CASE("A change of users that cannot be logged does not hold: the keyring is as it was") {
  StoreFixture fixture;
  const std::string before = readFile(fixture.folder() / "keyring.json");
  REQUIRE_FALSE(
      fixture.refuses("CREATE TRIGGER no_log BEFORE INSERT ON audit_line BEGIN SELECT RAISE(ABORT, 'full'); END"));
  CHECK_FALSE(fixture.store().keys().addUser(credentials(kColleaguesPassphrase, kColleague)).has_value());
  CHECK_FALSE(fixture.store().keys().makeRecoveryKey().has_value());
  CHECK(readFile(fixture.folder() / "keyring.json") == before);
}

TEST_CASE("On a private copy users and backups are refused, for they would go with it") {
  StoreFixture fixture;
  fixture.close();
  StoreOptions options = quick();
  options.readOnly = true;
  const auto copy = Store::open(fixture.folder(), credentials(), fixture.clock(), options);
  REQUIRE(copy.has_value());
  CHECK((*copy)->keys().makeRecoveryKey().error().code == ErrorCode::StoreReadOnly);
  CHECK(outcome((*copy)->keys().addUser(credentials(kColleaguesPassphrase, kColleague))) == "store_read_only");
  CHECK((*copy)->backUp({}).error().code == ErrorCode::StoreReadOnly);
}

TEST_CASE("The key is handed out only for a reason, which is logged") {
  StoreFixture fixture;
  CHECK(fixture.store().keys().exportKey("  ").error().code == ErrorCode::ReasonMissing);
  CHECK(linesAbout(fixture, "key") == 0);
  const auto text = fixture.store().keys().exportKey("overstap naar een ander programma");
  REQUIRE(text.has_value());
  CHECK(text->view().size() == 2 * (32 + 16) + 3);
  CHECK(fixture.texts("SELECT purpose FROM audit_line WHERE object = 'key' AND event = 'export'") ==
        std::vector<std::string>{"overstap naar een ander programma"});
}

TEST_CASE("When the keyring cannot be written, users and audit trail stay as they were") {
  StoreFixture fixture;
  const auto file = fixture.folder() / "keyring.json";
  std::filesystem::create_directory(fixture.folder() / "keyring.json.new");  // where it would be written first
  CHECK(outcome(fixture.store().keys().addUser(credentials(kColleaguesPassphrase, kColleague))) == "file_unwritable");
  CHECK(linesAbout(fixture, "user") == 0);
  CHECK(unlocking(fixture, kUser, kPassphrase) == kUser);
}
