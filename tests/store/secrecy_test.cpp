// SPDX-License-Identifier: EUPL-1.2
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <sstream>

#include "store/keyring.h"
#include "store_fixture.h"

using namespace tweehanden;
using namespace tweehanden::store;
using namespace tweehanden::store::test;
using tweehanden::test::readFile;

namespace {

constexpr const char* kMark = "Xantippekruid";

domain::Case markedCase() {
  domain::Case file = wholeCase("2026-0001", 1000);
  file.family.displayName = kMark;
  file.persons[0].name.familyName = kMark;
  file.contacts[0].note = std::string("gesproken met ") + kMark;
  file.helpRequests[0].text = kMark;
  file.observations[0].quote = kMark;
  return file;
}

/// Files of the folder in which one of the words occurs, as written, in lower case or in UTF-16.
std::vector<std::string> filesWith(const std::filesystem::path& folder, const std::vector<std::string>& words) {
  std::vector<std::string> found;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const std::string bytes = readFile(entry.path());
    for (const auto& word : words) {
      if (bytes.find(word) != std::string::npos) found.push_back(entry.path().filename().string());
    }
  }
  return found;
}

}  // namespace

TEST_CASE("No name or note stands readable in any file of the store, open or closed") {
  StoreFixture fixture;
  fixture.insert(markedCase());
  domain::Visit visit = visitTo(markedCase(), 5000, Date(2026, 11, 20));
  visit.contact.note = kMark;
  fixture.log(visit);
  REQUIRE(fixture.store().keep([&](Writer& writer) { return writer.saveDraft({1, {}, "visit", kMark, kUser, {}}); }));
  const std::vector<std::string> words = {kMark, "xantippe", "CREATE TABLE", "VER-J4", kPassphrase};
  REQUIRE(std::filesystem::file_size(fixture.folder() / "store.db-wal") > 10'000);
  CHECK(filesWith(fixture.folder(), words).empty());
  fixture.close();
  CHECK(filesWith(fixture.folder(), words).empty());
  CHECK(readFile(fixture.database()).substr(0, 16) != std::string("SQLite format 3\0", 16));
}

TEST_CASE("Two stores under one passphrase have different keys, salts and wrappings") {
  StoreFixture first;
  StoreFixture second;
  const std::string one = readFile(first.folder() / "keyring.json");
  const std::string two = readFile(second.folder() / "keyring.json");
  const auto keyOf = [](const std::string& text) {
    auto unlocked = unlockKeyring(text, credentials());
    REQUIRE(unlocked.has_value());
    return std::string(reinterpret_cast<const char*>(unlocked->key.key.data()), kStoreKeyBytes);
  };
  CHECK(keyOf(one) != keyOf(two));
  CHECK(one != two);
  CHECK(readFile(first.database()).substr(0, 16) != readFile(second.database()).substr(0, 16));
}

TEST_CASE("The log of failures names codes and never a value") {
  std::ostringstream lines;
  auto old = spdlog::default_logger();
  auto logger = std::make_shared<spdlog::logger>("capture", std::make_shared<spdlog::sinks::ostream_sink_mt>(lines));
  logger->set_level(spdlog::level::trace);
  spdlog::set_default_logger(logger);
  {
    StoreFixture fixture;
    const domain::Case file = markedCase();
    fixture.insert(file);
    domain::Case again = file;
    again.family.caseNumber = kMark;
    CHECK_FALSE(fixture.store().write(entry(), [&](Writer& writer) { return writer.insertCase(again); }));
    domain::Visit visit = visitTo(file, 5000, Date(2026, 11, 20));
    visit.observations[0].quote = kMark;
    visit.observations[1].id = visit.observations[0].id;
    CHECK_FALSE(fixture.store().write(entry(), [&](Writer& writer) { return writer.insertVisit(visit); }));
  }
  spdlog::set_default_logger(old);
  CHECK(lines.str().find("duplicate_id") != std::string::npos);
  CHECK(lines.str().find(kMark) == std::string::npos);
  CHECK(lines.str().find("INSERT") == std::string::npos);
}
