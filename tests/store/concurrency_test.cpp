// SPDX-License-Identifier: EUPL-1.2
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <random>
#include <thread>

#include "store_fixture.h"

using namespace tweehanden;
using namespace tweehanden::store;
using namespace tweehanden::store::test;

namespace {

constexpr long long kPerVisit = 100;

/// A process that logs visits from `first` on and tells the pipe of each that was acknowledged, until it is killed.
pid_t startLogging(const StoreFixture& fixture, const domain::Case& file, long long first, int pipe) {
  const pid_t child = fork();
  if (child != 0) return child;
  const FixedClock clock(Date(2026, 11, 24));
  auto store = Store::open(fixture.folder(), credentials(), clock);
  if (!store) _exit(3);
  for (long long number = first;; ++number) {
    const domain::Visit visit = visitTo(file, number * kPerVisit, Date(2026, 11, 20));
    const Status done =
        (*store)->write(entry("create", "visit"), [&](Writer& writer) { return writer.insertVisit(visit); });
    if (!done || ::write(pipe, &number, sizeof number) != sizeof number) _exit(4);
  }
}

/// The numbers of the acknowledged visits; the process is killed after `enough` of them and a while more.
std::vector<long long> killDuring(pid_t child, int pipe, unsigned long enough, unsigned long more) {
  std::vector<long long> acknowledged;
  long long number = 0;
  while (acknowledged.size() < enough && ::read(pipe, &number, sizeof number) == sizeof number) {
    acknowledged.push_back(number);
  }
  const auto until = std::chrono::steady_clock::now() + std::chrono::microseconds(more);
  while (std::chrono::steady_clock::now() < until) std::this_thread::yield();
  kill(child, SIGKILL);
  int status = 0;
  waitpid(child, &status, 0);
  CHECK(WIFSIGNALED(status));
  while (::read(pipe, &number, sizeof number) == sizeof number) acknowledged.push_back(number);
  return acknowledged;
}

}  // namespace

TEST_CASE("A process killed while it logs visits loses none that it acknowledged, and leaves the store whole") {
  StoreFixture fixture;
  const domain::Case file = smallCase("2026-0001", "Eik", 10);
  fixture.insert(file);
  fixture.close();
  std::mt19937 random(20261124);
  std::vector<long long> acknowledged;
  long long next = 1;
  for (int round = 0; round < 20; ++round) {
    CAPTURE(round);
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const pid_t child = startLogging(fixture, file, next, ends[1]);
    ::close(ends[1]);
    const auto seen = killDuring(child, ends[0], 1 + random() % 4, random() % 6000);
    ::close(ends[0]);
    REQUIRE_FALSE(seen.empty());
    acknowledged.insert(acknowledged.end(), seen.begin(), seen.end());
    next = seen.back() + 2;  // the one after the last may have been committed just before the end
    fixture.open();
    for (const auto& item : fixture.verify()) {
      CAPTURE(item.detail);
      CHECK(item.ok);
    }
    std::vector<long long> stored;
    const domain::Case read = fixture.load(file.family.id);
    for (const auto& contact : read.contacts) stored.push_back(contact.id.value / kPerVisit);
    for (const long long number : acknowledged) CHECK(std::ranges::find(stored, number) != stored.end());
    CHECK(read.observations.size() == 5 * stored.size());
    fixture.close();
  }
}

TEST_CASE("Readers see whole visits only, while visits are being written") {
  StoreFixture fixture;
  const domain::Case file = smallCase("2026-0001", "Eik", 10);
  fixture.insert(file);
  std::atomic<bool> writing = true;
  std::atomic<int> torn = 0;
  std::atomic<int> reads = 0;
  std::atomic<int> failures = 0;
  const auto readOn = [&] {
    std::size_t before = 0;
    while (writing) {
      const Status done = fixture.store().read([&](Reader& reader) -> Status {
        const auto read = reader.loadCase(file.family.id);
        if (!read) return fail(read.error());
        const auto page = reader.caseload({});
        if (!page) return fail(page.error());
        const bool whole = read->observations.size() == 5 * read->contacts.size() && read->contacts.size() >= before &&
                           page->rows.at(0).openTasks == static_cast<int>(read->tasks.size());
        if (!whole) ++torn;
        before = read->contacts.size();
        return {};
      });
      if (!done) ++failures;
      ++reads;
    }
  };
  std::thread first(readOn);
  std::thread second(readOn);
  int written = 0;
  for (int i = 0; i < 100; ++i) {
    const domain::Visit visit = visitTo(file, 1000 + i * kPerVisit, Date(2026, 11, 20));
    if (fixture.store().write(entry(), [&](Writer& writer) { return writer.insertVisit(visit); })) ++written;
  }
  writing = false;
  first.join();
  second.join();
  CHECK(written == 100);
  CHECK(torn == 0);
  CHECK(failures == 0);
  CHECK(reads > 2);
}

TEST_CASE("Two programs on one store both write, one after the other") {
  StoreFixture fixture;
  const domain::Case file = smallCase("2026-0001", "Eik", 10);
  fixture.insert(file);
  auto other = Store::open(fixture.folder(), credentials(), fixture.clock());
  REQUIRE(other.has_value());
  std::atomic<int> failures = 0;
  const auto logFrom = [&](Store& store, long long first) {
    for (int i = 0; i < 25; ++i) {
      const domain::Visit visit = visitTo(file, first + i * kPerVisit, Date(2026, 11, 20));
      // It reads before it writes, as use cases do: a transaction that began as a reader could not go on as a writer.
      const Status done = store.write(entry(), [&](Writer& writer) -> Status {
        if (const auto read = writer.loadCase(file.family.id); !read) return fail(read.error());
        return writer.insertVisit(visit);
      });
      if (!done) ++failures;
    }
  };
  std::thread second([&] { logFrom(**other, 1'000'000); });
  logFrom(fixture.store(), 1000);
  second.join();
  CHECK(failures == 0);
  CHECK(fixture.load(file.family.id).contacts.size() == 50);
  CHECK(fixture.holds(VerifyCheck::AuditChain));
}
