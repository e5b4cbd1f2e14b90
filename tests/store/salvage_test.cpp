// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "store/salvage.h"
#include "store_fixture.h"

using namespace tweehanden;
using namespace tweehanden::store;
using namespace tweehanden::store::test;
using tweehanden::test::readFile;
using tweehanden::test::writeFile;

namespace {

namespace fs = std::filesystem;

constexpr int kFamilies = 60;
constexpr std::size_t kPage = 4096;

/// A closed store of many families, all of it in store.db itself.
void fill(StoreFixture& fixture) {
  for (int i = 0; i < kFamilies; ++i) {
    fixture.insert(wholeCase("2026-" + std::to_string(1000 + i), 1'000'000LL * (i + 1)));
  }
  REQUIRE(fixture.store().keys().makeRecoveryKey().has_value());
  fixture.close();
}

fs::path targetOf(StoreFixture& fixture) { return fixture.folder().parent_path() / "gered.tweehanden"; }

Result<SalvageReport> salvaging(StoreFixture& fixture) {
  return salvageStore(fixture.folder(), targetOf(fixture), credentials(), fixture.clock(), quick(), {});
}

long long sum(const SalvageReport& report, const std::function<long long(const SalvagedTable&)>& of) {
  long long total = 0;
  for (const auto& table : report.tables) total += of(table);
  return total;
}

void expectSound(const SalvageReport& report) {
  for (const auto& item : report.checks) {
    CAPTURE(static_cast<int>(item.check), item.detail);
    CHECK(item.ok);
  }
}

}  // namespace

TEST_CASE("Salvaging a store that is whole copies all of it, audit trail and history included") {
  StoreFixture fixture;
  fill(fixture);
  fixture.open();
  const long long lines = fixture.number("SELECT max(id) FROM audit_line");
  const auto expected = fixture.load(wholeCase("", 1'000'000).family.id);
  fixture.close();
  const auto report = salvaging(fixture);
  CAPTURE(report ? "" : report.error().detail);
  REQUIRE(report.has_value());
  expectSound(*report);
  CHECK(report->holds.families == kFamilies);
  CHECK(report->auditGaps == 0);
  CHECK(report->standIns == 0);
  CHECK(sum(*report, [](const auto& table) { return table.gaps + table.dropped + table.unlinked; }) == 0);
  const auto saved = Store::open(targetOf(fixture), credentials(), fixture.clock(), quick());
  REQUIRE(saved.has_value());
  REQUIRE((*saved)->read([&](Reader& reader) -> Status {
    CHECK(*reader.loadCase(expected.family.id) == expected);
    CHECK_FALSE(reader.search("1059", 5)->empty());
    CHECK(reader.contents()->lastLogged.has_value());
    return {};
  }));
  CHECK(lines > kFamilies);
}

TEST_CASE("Of a store with torn pages all that lies between them is saved, in a sound store, and the rest is listed") {
  StoreFixture fixture;
  fill(fixture);
  std::string bytes = readFile(fixture.database());
  const std::size_t pages = bytes.size() / kPage;
  REQUIRE(pages > 150);
  for (std::size_t page = 40; page < pages; page += 40) bytes[page * kPage + 100] ^= 1;
  writeFile(fixture.database(), bytes);
  const auto report = salvaging(fixture);
  CAPTURE(report ? "" : report.error().detail);
  REQUIRE(report.has_value());
  expectSound(*report);
  const long long families = report->holds.families;
  CHECK(families >= kFamilies * 8 / 10);
  CHECK(families <= kFamilies);
  const long long lost = sum(*report, [](const auto& table) { return table.gaps + table.dropped; });
  CHECK(lost > 0);
  CHECK(readFile(fixture.database()) == bytes);
}

TEST_CASE(
    "A lost keyring is taken from a backup, a damaged salt is mended, and a cut-off end costs only what stood there") {
  StoreFixture fixture;
  fixture.insert(wholeCase("2026-0001", 900'000'000));
  REQUIRE(fixture.store().backUp({}).has_value());
  fill(fixture);
  fs::remove(fixture.folder() / "keyring.json");
  std::string bytes = readFile(fixture.database());
  bytes[3] ^= 0x55;
  bytes.resize(bytes.size() - 10 * kPage - 100);
  writeFile(fixture.database(), bytes);
  const auto report = salvaging(fixture);
  CAPTURE(report ? "" : report.error().detail);
  REQUIRE(report.has_value());
  expectSound(*report);
  CHECK(report->holds.families > kFamilies / 2);
}

TEST_CASE("When nothing can be read, salvaging says so and leaves nothing behind") {
  StoreFixture fixture;
  fill(fixture);
  writeFile(fixture.database(), std::string(50 * kPage, 'x'));
  const auto report = salvaging(fixture);
  REQUIRE_FALSE(report.has_value());
  CHECK(report.error().code == ErrorCode::StoreDamaged);
  CHECK_FALSE(fs::exists(targetOf(fixture)));
  const auto wrong =
      salvageStore(fixture.folder(), targetOf(fixture), credentials("geraden zin"), fixture.clock(), quick(), {});
  CHECK(wrong.error().code == ErrorCode::WrongPassphrase);
}
