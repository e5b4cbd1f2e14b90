// SPDX-License-Identifier: EUPL-1.2
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <thread>

#include "fault_disk.h"
#include "scenario.h"
#include "store/store_fixture.h"

namespace tweehanden::faults {
namespace {

namespace fs = std::filesystem;
using namespace store;
using namespace store::test;

const Date kDay(2026, 11, 20);

domain::Case family() { return smallCase("2026-0001", "Eik", 10); }

/// Another process that begins a visit, says so, and ends it when it is told to.
class OtherProgram {
 public:
  explicit OtherProgram(const fs::path& folder) {
    REQUIRE((pipe(m_said) == 0 && pipe(m_told) == 0));
    m_process = fork();
    if (m_process == 0) work(folder);
    ::close(m_said[1]);
    ::close(m_told[0]);
    char ready = 0;
    REQUIRE(::read(m_said[0], &ready, 1) == 1);
  }
  OtherProgram(const OtherProgram&) = delete;
  OtherProgram& operator=(const OtherProgram&) = delete;
  ~OtherProgram() {
    ::close(m_said[0]);
    if (m_told[1] >= 0) ::close(m_told[1]);
  }

  /// Its exit code: 0 when its visit was acknowledged.
  int finish() {
    ::close(m_told[1]);
    m_told[1] = -1;
    int status = 0;
    waitpid(m_process, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

 private:
  [[noreturn]] void work(const fs::path& folder) const {
    ::close(m_told[1]);
    auto store = openStore(folder);
    if (!store) _exit(3);
    const Status done = (*store)->write(entry(), [&](Writer& writer) -> Status {
      if (Status written = writer.insertVisit(visitTo(family(), 1000, kDay)); !written) return written;
      char end = 0;
      if (::write(m_said[1], "r", 1) != 1) _exit(5);
      while (::read(m_told[0], &end, 1) > 0) {
      }
      return {};
    });
    _exit(done ? 0 : 4);
  }

  int m_said[2] = {-1, -1};
  int m_told[2] = {-1, -1};
  pid_t m_process = -1;
};

Status logOwn(Store& store) {
  const domain::Visit visit = visitTo(family(), 2000, kDay);
  return store.write(entry(), [&](Writer& writer) { return writer.insertVisit(visit); });
}

}  // namespace

TEST_CASE("A second program waits for the first one's visit, and then both visits are there") {
  StoreFixture fixture;
  fixture.insert(family());
  fixture.close();
  OtherProgram other(fixture.folder());
  fixture.open();
  CHECK(fixture.load(family().family.id).contacts.empty());  // reading goes on meanwhile
  Status own;
  std::thread waiting([&] { own = logOwn(fixture.store()); });
  CHECK(other.finish() == 0);
  waiting.join();
  CHECK(outcome(own) == "ok");
  CHECK(fixture.load(family().family.id).contacts.size() == 2);
  for (const auto& item : fixture.verify()) CHECK(item.ok);
}

TEST_CASE("A second program that has waited too long says that the store is busy, and goes on later") {
  StoreFixture fixture;
  fixture.insert(family());
  fixture.close();
  OtherProgram other(fixture.folder());
  FaultDisk hurried;
  hurried.skipWaiting();
  fixture.open();
  CHECK(outcome(logOwn(fixture.store())) == "store_busy");
  CHECK(fixture.load(family().family.id).contacts.empty());
  CHECK(other.finish() == 0);
  CHECK(outcome(logOwn(fixture.store())) == "ok");
  CHECK(fixture.load(family().family.id).contacts.size() == 2);
  fixture.close();
}

}  // namespace tweehanden::faults
