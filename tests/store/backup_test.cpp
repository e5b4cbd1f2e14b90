// SPDX-License-Identifier: EUPL-1.2
#include <thread>

#include "store/backups.h"
#include "store/restore.h"
#include "store_fixture.h"

using namespace tweehanden;
using namespace tweehanden::store;
using namespace tweehanden::store::test;

namespace {

constexpr long long kDay = 24LL * 3600 * 1000;

Backup backedUp(StoreFixture& fixture) {
  auto backup = fixture.store().backUp({});
  CAPTURE(backup ? "" : name(backup.error().code));
  REQUIRE(backup.has_value());
  return *backup;
}

Result<RestoreReport> restored(StoreFixture& fixture, const std::filesystem::path& from,
                               const std::filesystem::path& to) {
  return restoreBackup(from, to, credentials(), fixture.clock(), quick(), {});
}

Timestamp noonOf(int year, unsigned month, unsigned day) {
  return {std::chrono::milliseconds(Date(year, month, day).days().time_since_epoch()).count() + kDay / 2};
}

}  // namespace

TEST_CASE("A backup is a store of its own, from which the work of that moment comes back") {
  StoreFixture fixture;
  const auto whole = wholeCase("2026-0001", 1000);
  fixture.insert(whole);
  const Backup backup = backedUp(fixture);
  CHECK(backup.folder.filename() == "2026-11-24T12-00-00Z");
  CHECK(backup.bytes > 100'000);
  fixture.insert(smallCase("2026-0002", "Beuk", 5000));
  const auto target = fixture.folder().parent_path() / "terug.tweehanden";
  const auto report = restored(fixture, backup.folder, target);
  REQUIRE(report.has_value());
  CHECK(report->holds.families == 1);
  CHECK(report->holds.persons == static_cast<long long>(whole.persons.size()));
  CHECK(report->holds.contacts == static_cast<long long>(whole.contacts.size()));
  CHECK(report->holds.observations == static_cast<long long>(whole.observations.size()));
  CHECK(report->holds.lastLogged == fixture.clock().now());
  for (const auto& item : report->checks) CHECK(item.ok);
  const auto again = Store::open(target, credentials(), fixture.clock(), quick());
  REQUIRE(again.has_value());
  REQUIRE((*again)->read([&](Reader& reader) -> Status {
    CHECK(reader.loadCase(whole.family.id)->contacts == fixture.load(whole.family.id).contacts);
    return {};
  }));
  CHECK(fixture.number("SELECT count(*) FROM audit_line WHERE event = 'backup'") == 1);
}

TEST_CASE("A backup made while someone writes holds whole visits and nothing half") {
  StoreFixture fixture;
  const auto file = smallCase("2026-0001", "Eik", 100);
  fixture.insert(file);
  std::atomic<bool> stop = false;
  long long written = 0;
  std::thread writer([&] {
    for (long long i = 0; !stop; ++i) {
      fixture.log(visitTo(file, 10'000 + 100 * i, Date(2026, 11, 24)));
      ++written;
    }
  });
  const auto backup = fixture.store().backUp([&](long long, long long) { return true; });
  stop = true;
  writer.join();
  REQUIRE(backup.has_value());
  CHECK(written > 0);
  const auto report = restored(fixture, backup->folder, fixture.folder().parent_path() / "terug.tweehanden");
  REQUIRE(report.has_value());
  CHECK(report->holds.observations == 5 * report->holds.contacts);
  for (const auto& item : report->checks) CHECK(item.ok);
}

TEST_CASE("A backup that is stopped, or for which there is no room, leaves nothing") {
  StoreFixture fixture;
  for (int i = 0; i < 60; ++i) fixture.insert(wholeCase("2026-" + std::to_string(1000 + i), 1000 + 1000 * i));
  const auto stopped = fixture.store().backUp([](long long, long long) { return false; });
  REQUIRE_FALSE(stopped.has_value());
  CHECK(stopped.error().code == ErrorCode::Cancelled);
  CHECK(std::filesystem::is_empty(fixture.folder() / "backups"));
  fixture.close();
  StoreOptions options = quick();
  options.freeBytes = [](const std::filesystem::path&) { return std::uintmax_t{1000}; };
  const auto cramped = Store::open(fixture.folder(), credentials(), fixture.clock(), options);
  REQUIRE(cramped.has_value());
  const auto refused = (*cramped)->backUp({});
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().code == ErrorCode::NotEnoughSpace);
  CHECK(refused.error().arguments.at(1) == "0");
  CHECK(std::filesystem::is_empty(fixture.folder() / "backups"));
}

TEST_CASE("A restore never goes over what is there, and leaves nothing when it fails") {
  StoreFixture fixture;
  const Backup backup = backedUp(fixture);
  CHECK(restored(fixture, backup.folder, fixture.folder()).error().code == ErrorCode::StoreExists);
  const auto target = fixture.folder().parent_path() / "terug.tweehanden";
  const auto wrong = restoreBackup(backup.folder, target, credentials("geraden zin"), fixture.clock(), quick(), {});
  CHECK(wrong.error().code == ErrorCode::WrongPassphrase);
  CHECK(restored(fixture, fixture.folder() / "backups", target).error().code == ErrorCode::StoreMissing);
  CHECK_FALSE(std::filesystem::exists(target));
  CHECK(std::distance(std::filesystem::directory_iterator(target.parent_path()), {}) == 1);
}

TEST_CASE("Copies are kept two weeks, the first of a week eight, the first of a month a year") {
  const auto backups = datedBackups({noonOf(2026, 11, 2), noonOf(2026, 11, 3), noonOf(2026, 11, 9), noonOf(2026, 11, 9),
                                     noonOf(2026, 12, 1), noonOf(2027, 2, 28)});
  CHECK(backups[0].expiresOn == Date(2027, 11, 2));
  CHECK(backups[1].expiresOn == Date(2026, 11, 17));
  CHECK(backups[2].expiresOn == Date(2027, 1, 4));
  CHECK(backups[3].expiresOn == Date(2026, 11, 23));
  CHECK(backups[4].term == BackupTerm::Months);
  CHECK(backups[5].expiresOn == Date(2028, 2, 28));
}

TEST_CASE("A daily backup over two years keeps what was promised and never more than 41 copies") {
  StoreFixture fixture;
  std::vector<Timestamp> kept;
  std::size_t most = 0;
  for (int day = 0; day < 730; ++day) {
    kept.push_back({noonOf(2026, 1, 1).milliseconds + day * kDay});
    auto backups = datedBackups(kept);
    std::ranges::reverse(backups);
    const Date today = Date(2026, 1, 1).plusDays(day);
    for (const auto& gone : expiredBackups(backups, today)) std::erase(kept, gone.madeAt);
    most = std::max(most, kept.size());
    CHECK(kept.back().milliseconds == noonOf(2026, 1, 1).milliseconds + day * kDay);
  }
  CHECK(most <= 41);
  CHECK(kept.size() >= 12 + 7 + 13 - 3);
}

TEST_CASE("The next backup removes the copies that expired, but never the newest, and leaves other folders alone") {
  StoreFixture fixture;
  const Backup first = backedUp(fixture);
  const auto own = fixture.folder() / "backups" / "van mij";
  std::filesystem::create_directory(own);
  fixture.clock().advance(800 * kDay);
  CHECK(listBackups(fixture.folder()).size() == 1);
  const Backup second = backedUp(fixture);
  CHECK_FALSE(std::filesystem::exists(first.folder));
  CHECK(std::filesystem::exists(second.folder));
  CHECK(std::filesystem::exists(own));
}
