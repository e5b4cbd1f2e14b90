// SPDX-License-Identifier: EUPL-1.2
#include "app_fixture.h"

namespace tweehanden::app::test {
namespace {

ErrorCode openingError(AppFixture& fixture, const std::string& passphrase = kPassphrase) {
  return errorOf(Session::open(fixture.folder(), {}, Secret(passphrase), fixture.clock())).code;
}

}  // namespace

TEST_CASE("A wrong passphrase does not open a session, and the right one still does afterwards") {
  AppFixture fixture;
  fixture.import(openCase());
  fixture.close();
  CHECK(openingError(fixture, "negen rode molens stil") == ErrorCode::WrongPassphrase);
  fixture.open();
  CHECK(fixture.session().user() == kUser);
  CHECK(fixture.view("2026-0001").file == openCase());
}

TEST_CASE(
    "A folder without a store is missing; a keyring without its store, or a store without its keyring, is damaged") {
  AppFixture fixture;
  fixture.close();
  std::filesystem::rename(fixture.folder() / "store.db", fixture.folder() / "weg.db");
  CHECK(openingError(fixture) == ErrorCode::StoreDamaged);
  std::filesystem::rename(fixture.folder() / "weg.db", fixture.folder() / "store.db");
  std::filesystem::remove(fixture.folder() / "keyring.json");
  CHECK(openingError(fixture) == ErrorCode::KeyringMissing);
  std::filesystem::remove_all(fixture.folder());
  CHECK(openingError(fixture) == ErrorCode::StoreMissing);
}

TEST_CASE("A model that is refused leaves no store behind") {
  AppFixture fixture;
  const auto model = fixture.fileWith(R"({"format":"tweehanden-model"})", "model.json");
  const auto folder = fixture.folder().parent_path() / "ander.tweehanden";
  const SessionOptions options{.keyStrength = KeyStrength::Lowest, .demo = false, .modelFile = model.string()};
  CHECK(errorOf(Session::create(folder, kUser, Secret(kPassphrase), fixture.clock(), options)).code ==
        ErrorCode::InvalidModel);
  CHECK_FALSE(std::filesystem::exists(folder));
}

TEST_CASE("Coming in is written in the audit trail") {
  AppFixture fixture;
  const auto before = fixture.auditLines();
  fixture.close();
  fixture.open();
  CHECK(fixture.auditLines() == before + 1);
}

}  // namespace tweehanden::app::test
