// SPDX-License-Identifier: EUPL-1.2
#include "app/upkeep.h"

#include <thread>

#include "app_fixture.h"

using namespace tweehanden;
using namespace tweehanden::app;
using namespace tweehanden::app::test;

namespace {

constexpr long long kHour = 3'600'000;

std::size_t backupsOf(AppFixture& fixture) { return listBackups(fixture.folder()).size(); }

}  // namespace

TEST_CASE("A backup is made when the last one is older than the setting, and not before") {
  AppFixture fixture;
  fixture.import(tweehanden::test::aCase());
  CHECK(valueOf(backupDue(fixture.session())));
  CHECK(valueOf(keepUp(fixture.session(), 1000)).backup.has_value());
  CHECK_FALSE(valueOf(keepUp(fixture.session(), 1000)).backup.has_value());
  fixture.clock().advance(24 * kHour - 1);
  CHECK_FALSE(valueOf(backupDue(fixture.session())));
  fixture.clock().advance(-48 * kHour);  // as if the clock had been ahead until now
  CHECK(valueOf(backupDue(fixture.session())));
  fixture.clock().advance(48 * kHour + 1);
  CHECK(valueOf(keepUp(fixture.session(), 1000)).backup.has_value());
  REQUIRE(changeSetting(fixture.session(), kBackupHours, 1).has_value());
  fixture.clock().advance(kHour);
  CHECK(valueOf(keepUp(fixture.session(), 1000)).backup.has_value());
  CHECK(backupsOf(fixture) == 3);
}

TEST_CASE("Upkeep of a session makes its backup by itself, and ends at once when the session is to close") {
  AppFixture fixture;
  fixture.import(tweehanden::test::aCase());
  {
    const Upkeep upkeep(fixture.session(), std::chrono::milliseconds(1));
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    while (backupsOf(fixture) == 0 && std::chrono::steady_clock::now() < deadline) std::this_thread::yield();
    CHECK(backupsOf(fixture) == 1);
    // Work goes on meanwhile.
    CHECK(fixture.view("2026-0001").file.family.caseNumber == "2026-0001");
  }
  {
    const auto begin = std::chrono::steady_clock::now();
    {
      const Upkeep idle(fixture.session(), std::chrono::hours(1));
    }
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(2));
  }
}
