// SPDX-License-Identifier: EUPL-1.2
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <random>
#include <thread>

#include "fault_disk.h"
#include "scenario.h"
#include "store/rekey.h"
#include "store/restore.h"
#include "store/store_fixture.h"
#include "support/files.h"

namespace tweehanden::faults {
namespace {

namespace fs = std::filesystem;
using namespace store;
using namespace store::test;

domain::Case family() { return wholeCase("2026-0001", 10); }

Status rekeyed(const fs::path& folder) { return rekeyStore(folder, credentials(), standingClock(), quick(), {}); }

Status backedUp(const fs::path& folder) {
  const SystemClock clock;  // copies are named after their second
  const auto store = Store::open(folder, credentials(), clock, quick());
  if (!store) return fail(store.error());
  const auto made = (*store)->backUp({});
  return made ? Status() : fail(made.error());
}

/// What is wrong with the closed store: it must open with its passphrase and hold what it held.
std::vector<std::string> wrongWith(const fs::path& folder) {
  auto store = openStore(folder);
  if (!store) return {"opening: " + std::string(name(store.error().code))};
  Seen seen = look(**store);
  const Status same = (*store)->read([&](Reader& reader) -> Status {
    const auto file = reader.loadCase(family().family.id);
    if (!file || file->contacts != family().contacts) seen.faults.emplace_back("the family is not whole");
    return {};
  });
  if (!same) seen.faults.emplace_back("reading");
  if (fs::exists(folder / "store.db.next")) seen.faults.emplace_back("a half made database is left");
  return seen.faults;
}

/// Every copy that has its name comes back whole.
std::vector<std::string> wrongCopies(const fs::path& folder, const fs::path& target) {
  std::vector<std::string> wrong;
  for (const Backup& backup : listBackups(folder)) {
    fs::remove_all(target);
    const auto restored = restoreBackup(backup.folder, target, credentials(), standingClock(), quick(), {});
    if (!restored) {
      wrong.push_back("restoring: " + std::string(name(restored.error().code)));
    } else if (restored->holds.families != 1 || !std::ranges::all_of(restored->checks, &VerifyItem::ok)) {
      wrong.emplace_back("a copy is not whole");
    }
  }
  return wrong;
}

/// Does `act` over and over in a process of its own, and kills that after so many microseconds.
void killDuring(const std::function<Status()>& act, unsigned long microseconds) {
  const pid_t child = fork();
  if (child == 0) {
    while (act()) {
    }
    _exit(3);
  }
  const auto until = std::chrono::steady_clock::now() + std::chrono::microseconds(microseconds);
  while (std::chrono::steady_clock::now() < until) std::this_thread::yield();
  kill(child, SIGKILL);
  int status = 0;
  waitpid(child, &status, 0);
}

}  // namespace

TEST_CASE("Killed at any moment of a change of the key, a store opens whole with the old key or the new one") {
  const int runs = tryAll() ? 200 : 12;
  StoreFixture fixture;
  fixture.insert(family());
  fixture.close();
  std::mt19937 random(20261124);
  std::size_t losses = 0;
  for (int run = 0; run < runs; ++run) {
    CAPTURE(run);
    killDuring([&] { return rekeyed(fixture.folder()); }, random() % 120'000);
    const auto wrong = wrongWith(fixture.folder());
    CHECK(wrong == std::vector<std::string>{});
    losses += wrong.empty() ? 0 : 1;
  }
  report("kill -9, rekey", std::to_string(runs) + " kills", losses);
}

TEST_CASE("Killed at any moment of a backup, the store is whole and so is every copy that has its name") {
  const int runs = tryAll() ? 200 : 8;
  StoreFixture fixture;
  fixture.insert(family());
  fixture.close();
  std::mt19937 random(20261125);
  std::size_t losses = 0;
  for (int run = 0; run < runs; ++run) {
    CAPTURE(run);
    killDuring([&] { return backedUp(fixture.folder()); }, random() % 80'000);
    auto wrong = wrongWith(fixture.folder());
    const auto copies = wrongCopies(fixture.folder(), fixture.folder().parent_path() / "terug.tweehanden");
    wrong.insert(wrong.end(), copies.begin(), copies.end());
    CHECK(wrong == std::vector<std::string>{});
    losses += wrong.empty() ? 0 : 1;
    fs::remove_all(fixture.folder() / "backups");
  }
  report("kill -9, backup", std::to_string(runs) + " kills", losses);
}

TEST_CASE("A power failure at any sync or write of a change of the key or a backup leaves a whole store") {
  StoreFixture fixture;
  fixture.insert(family());
  fixture.close();
  const fs::path trial = fixture.folder().parent_path() / "trial.tweehanden";
  FaultDisk disk;
  for (const bool rekey : {true, false}) {
    const auto act = [&] { return rekey ? rekeyed(trial) : backedUp(trial); };
    const auto start = [&](long long cutAt) {
      disk.unwatch();
      fs::remove_all(trial);
      copyStore(fixture.folder(), trial);
      disk.watch(trial);
      disk.losePowerAt(cutAt);
    };
    start(0);
    REQUIRE(act());
    const long long events = disk.events();
    const auto syncs = disk.syncs();
    CHECK(events > 20);
    std::size_t losses = 0;
    long long trials = 0;
    const long long step = tryAll() ? 1 : std::max(1LL, events / 25);
    for (long long event = 1; event <= events; event += step) {
      for (const Unsynced what : {Unsynced::Lost, Unsynced::Scattered}) {
        CAPTURE(rekey, event, name(what));
        start(event);
        // At the very last events (a log that is removed) all is done already; the disk of the test does not see the
        // renaming that comes after them.
        const bool finished = act().has_value();
        if (finished) {
          disk.unwatch();
        } else {
          disk.powerReturns(what, static_cast<unsigned>(event));
        }
        if (!finished && what == Unsynced::Lost) {
          fs::copy_file(fixture.folder() / "audit.head", trial / "audit.head", fs::copy_options::overwrite_existing);
        }
        const auto wrong = wrongWith(trial);
        CHECK(wrong == std::vector<std::string>{});
        losses += wrong.empty() ? 0 : 1;
        ++trials;
      }
    }
    report(rekey ? "power lost, rekey" : "power lost, backup",
           std::to_string(syncs.size()) + " sync points, " + std::to_string(events) + " events, " +
               std::to_string(trials) + " failures",
           losses);
  }
}

}  // namespace tweehanden::faults
