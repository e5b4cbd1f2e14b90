// SPDX-License-Identifier: EUPL-1.2
#include <fcntl.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>

#include "course.h"
#include "store/private_files.h"
#include "store/store_fixture.h"

namespace tweehanden::faults {
namespace {

namespace fs = std::filesystem;
using namespace store;
using namespace store::test;
using tweehanden::test::TemporaryDirectory;
using tweehanden::test::writeFile;

struct Tally {
  std::size_t positions = 0;
  std::size_t losses = 0;
};

/// The disk is full from the n-th write of a step on: refused and shown as such, nothing changed, and the same step
/// goes well when there is space again. False when the step had fewer writes.
bool refusedAt(FaultDisk& disk, const Course& course, std::size_t step, long long write, Tally& tally) {
  CAPTURE(course.name(), step, write);
  course.reset();
  disk.watch(course.trial());
  auto store = openStore(course.trial());
  REQUIRE(store.has_value());
  for (std::size_t before = 0; before < step; ++before) REQUIRE(course.steps()[before](**store));
  disk.fullFrom(write);
  const Status done = course.steps()[step](**store);
  disk.spaceIsBack();
  if (done) return false;
  CHECK(outcome(done) == "disk_full");
  auto wrong = course.wrongWith(**store, step, false);
  CHECK(wrong == std::vector<std::string>{});
  CHECK(outcome(course.steps()[step](**store)) == "ok");
  const auto after = course.wrongWith(**store, step + 1, false);
  CHECK(after == std::vector<std::string>{});
  ++tally.positions;
  if (!wrong.empty() || !after.empty()) ++tally.losses;
  return true;
}

/// A mounted small file system, or nothing when this user may not mount.
class SmallDisk {
 public:
  explicit SmallDisk(const fs::path& at) : m_at(at) { fs::create_directory(at); }
  ~SmallDisk() {
    if (m_mounted) umount(m_at.c_str());
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;
  [[nodiscard]] bool mountMemory() { return m_mounted = mount("none", m_at.c_str(), "tmpfs", 0, "size=6m") == 0; }
  [[nodiscard]] bool mountLoop(const fs::path& image) {
    writeFile(image, std::string(16 * 1024 * 1024, '\0'));
    const std::string quiet = " >/dev/null 2>&1";
    return m_mounted =
               std::system(("mkfs.ext4 -q -b 1024 -F '" + image.string() + "'" + quiet).c_str()) == 0 &&
               std::system(("mount -o loop '" + image.string() + "' '" + m_at.string() + "'" + quiet).c_str()) == 0;
  }

 private:
  const fs::path m_at;
  bool m_mounted = false;
};

/// Logs visits until the disk is full; false when it never was.
bool fillUp(Store& store, const domain::Case& file, long long& next, std::size_t& acknowledged) {
  for (int i = 0; i < 200; ++i) {
    domain::Visit visit = visitTo(file, 1000 * ++next, Date(2026, 11, 20));
    visit.contact.note = std::string(30'000, 'n');
    const Status done = store.write(entry(), [&](Writer& writer) { return writer.insertVisit(visit); });
    if (!done) return outcome(done) == "disk_full";
    ++acknowledged;
  }
  return false;
}

void tryOn(const fs::path& disk) {
  const fs::path folder = disk / "team.tweehanden";
  const domain::Case file = smallCase("2026-0001", "Eik", 10);
  long long next = 0;
  std::size_t acknowledged = 0;
  writeFile(disk / "filler", std::string(200'000, 'x'));
  writeFile(disk / "room to open", std::string(2'500'000, 'x'));
  REQUIRE(Store::create(folder, credentials(), standingClock(), quick()).has_value());
  {
    auto store = openStore(folder);
    REQUIRE(store.has_value());
    REQUIRE((*store)->write(entry("import"), [&](Writer& writer) { return writer.insertCase(file); }));
    REQUIRE(fillUp(**store, file, next, acknowledged));
    CHECK(writePrivateFile(disk / "keyring.json", std::string(300'000, 'k')).error().code == ErrorCode::DiskFull);
    CHECK(std::distance(fs::directory_iterator(folder.parent_path()), {}) <= 4);  // fillers, store, lost+found
    fs::remove(disk / "filler");
    REQUIRE(fillUp(**store, file, next, acknowledged));
  }
  if (const auto refused = openStore(folder); !refused) CHECK(refused.error().code == ErrorCode::DiskFull);
  fs::remove(disk / "room to open");
  const auto opened = openStore(folder);
  REQUIRE(opened.has_value());
  const Seen seen = look(**opened);
  CHECK(seen.faults == std::vector<std::string>{});
  CHECK(seen.lines == static_cast<long long>(acknowledged) + 1);
  CHECK(acknowledged > 5);
  const long long lost = static_cast<long long>(acknowledged) + 1 - seen.lines;
  report("disk full, " + disk.filename().string(), std::to_string(acknowledged) + " visits until it was full twice",
         seen.faults.size() + static_cast<std::size_t>(std::max(0LL, lost)));
}

/// Takes every byte that is left; how many that were.
off_t fillToTheBrim(const fs::path& file) {
  const int descriptor = open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  const std::string some(1024, 'x');
  off_t size = 0;
  while (write(descriptor, some.data(), some.size()) == static_cast<ssize_t>(some.size())) {
    size += static_cast<off_t>(some.size());
  }
  close(descriptor);
  return size;
}

/// Opens the store, has every byte taken, and logs visits while there is just no room or just enough. Never closes it,
/// as in a crash. The exit code of a process of its own: 0 when each visit was either kept or refused as disk_full.
int crowd(const fs::path& folder, const fs::path& brim, const domain::Case& file) {
  auto opened = openStore(folder);
  if (!opened) return 3;
  Store* store = opened->release();
  off_t left = fillToTheBrim(brim);
  int kept = 0;
  for (int i = 1; i < 200 && left > 3072; ++i) {
    left -= 3072;
    if (truncate(brim.c_str(), left) != 0) return 4;
    const domain::Visit visit = visitTo(file, 1000 * i, Date(2026, 11, 20));
    const Status done = store->write(entry(), [&](Writer& writer) { return writer.insertVisit(visit); });
    if (!done && outcome(done) != "disk_full") return 5;
    if (done) ++kept;
  }
  return kept > 0 ? 0 : 6;
}

}  // namespace

TEST_CASE("A file system with small blocks that fills up at any place refuses, and never ends the program") {
  if (!tryAll()) return;
  const TemporaryDirectory temporary;
  SmallDisk loop(temporary / "small blocks");
  if (!loop.mountLoop(temporary / "image")) {
    WARN("not tried: no loop-mounted ext4 here");
    return;
  }
  const fs::path folder = temporary / "small blocks" / "team.tweehanden";
  const fs::path brim = temporary / "small blocks" / "brim";
  const domain::Case file = smallCase("2026-0001", "Eik", 10);
  {
    auto made = Store::create(folder, credentials(), standingClock(), quick());
    REQUIRE(made.has_value());
    REQUIRE((*made)->write(entry(), [&](Writer& writer) { return writer.insertCase(file); }));
  }
  const pid_t child = fork();
  if (child == 0) _exit(crowd(folder, brim, file));
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  CHECK((WIFEXITED(status) && WEXITSTATUS(status) == 0));
  (void)fillToTheBrim(temporary / "small blocks" / "rest");
  const auto refused = openStore(folder);
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().code == ErrorCode::DiskFull);
  fs::remove(temporary / "small blocks" / "rest");
  fs::remove(brim);
  auto store = openStore(folder);
  REQUIRE(store.has_value());
  CHECK(look(**store).faults == std::vector<std::string>{});
  report("disk full, small blocks", "filled up in steps of 3 kB", WIFEXITED(status) ? 0 : 1);
}

TEST_CASE("A full disk at any write of a draft, visit, correction or import refuses it whole, and it goes well later") {
  FaultDisk disk;
  for (const auto& scenario : {visitScenario(), correctionScenario(), importScenario()}) {
    const Course course(scenario);
    Tally tally;
    for (std::size_t step = 0; step < scenario.steps.size(); ++step) {
      if (!tryAll() && step > 1) break;
      long long write = 1;
      while (refusedAt(disk, course, step, write, tally)) write += tryAll() ? 1 : 1 + write / 3;
      CHECK(write > 5);
    }
    disk.unwatch();
    report("disk full, " + course.name(), std::to_string(tally.positions) + " write positions", tally.losses);
  }
}

TEST_CASE("A disk that is full while the store is opened or closed loses nothing") {
  FaultDisk disk;
  const Course course(visitScenario());
  std::size_t refused = 0;
  for (long long write = 1; write <= (tryAll() ? 60 : 8); ++write) {
    CAPTURE(write);
    course.reset();
    disk.watch(course.trial());
    disk.fullFrom(write);
    if (auto store = openStore(course.trial()); !store) {
      CHECK(name(store.error().code) == "disk_full");
      ++refused;
    }
    disk.spaceIsBack();
    {
      auto store = openStore(course.trial());
      REQUIRE(store.has_value());
      for (const auto& step : course.steps()) REQUIRE(step(**store));
      disk.fullFrom(write);
    }
    disk.unwatch();
    auto store = openStore(course.trial());
    REQUIRE(store.has_value());
    CHECK(course.wrongWith(**store, course.steps().size(), false) == std::vector<std::string>{});
  }
  CHECK(refused > 0);
}

TEST_CASE("A private file that the disk has no room for leaves the old one as it was") {
  const TemporaryDirectory temporary;
  const fs::path file = temporary / "keyring.json";
  writeFile(file, "oud");
  fs::create_symlink("/dev/full", temporary / "keyring.json.new");
  const Status written = writePrivateFile(file, "nieuw");
  REQUIRE_FALSE(written.has_value());
  CHECK(written.error().code == ErrorCode::DiskFull);
  CHECK(tweehanden::test::readFile(file) == "oud");
  CHECK(std::distance(fs::directory_iterator(temporary.path()), {}) == 1);
}

TEST_CASE("On a small file system that really fills up, all that was acknowledged is kept") {
  const TemporaryDirectory temporary;
  SmallDisk memory(temporary / "memory");
  if (memory.mountMemory()) {
    tryOn(temporary / "memory");
  } else {
    WARN("not tried: this user may not mount");
  }
  if (!tryAll()) return;
  SmallDisk loop(temporary / "loop");
  if (loop.mountLoop(temporary / "image")) {
    tryOn(temporary / "loop");
  } else {
    WARN("not tried: no loop-mounted ext4 here");
  }
}

}  // namespace tweehanden::faults
