// SPDX-License-Identifier: EUPL-1.2
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <map>
#include <random>

#include "scenario.h"
#include "store/store_fixture.h"
#include "support/files.h"

namespace tweehanden::faults {
namespace {

namespace fs = std::filesystem;
using namespace store;
using tweehanden::test::readFile;
using tweehanden::test::TemporaryDirectory;
using tweehanden::test::writeFile;

/// How a trial may end; the first three are right.
enum class End { Refused, Found, NoEffect, Unclear, SilentlyWrong, Crashed };

constexpr const char* kEndNames[] = {"refused", "found", "no effect", "unclear", "silently wrong", "crashed"};

/// Errors that tell a person what is the matter with the files. WrongPassphrase: a changed key slot does not open.
bool clear(ErrorCode code) {
  return code == ErrorCode::StoreDamaged || code == ErrorCode::StoreRolledBack || code == ErrorCode::KeyringDamaged ||
         code == ErrorCode::WrongPassphrase || code == ErrorCode::StoreTooNew;
}

End judge(const fs::path& folder, const Seen& expected) {
  auto store = openStore(folder);
  if (!store) return clear(store.error().code) ? End::Refused : End::Unclear;
  const Seen seen = look(**store);
  if (!seen.faults.empty()) return End::Found;
  // A broken head is made anew, with a line in the audit trail that says so.
  const bool same = seen.state == expected.state && (seen.lines == expected.lines || seen.lines == expected.lines + 1);
  return same ? End::NoEffect : End::SilentlyWrong;
}

/// In a process of its own, which may crash or hang.
End judgeApart(const fs::path& folder, const Seen& expected) {
  constexpr unsigned kSecondsToHang = 60;
  const pid_t child = fork();
  if (child == 0) {
    alarm(kSecondsToHang);
    _exit(static_cast<int>(judge(folder, expected)));
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  return WIFEXITED(status) ? static_cast<End>(WEXITSTATUS(status)) : End::Crashed;
}

/// A store whose last actions stand in the engine's log only, as after a crash.
Seen prepare(const fs::path& folder, const fs::path& scratch) {
  const Scenario visits = visitScenario();
  visits.prepare(folder);
  const pid_t child = fork();
  if (child == 0) {
    auto store = openStore(folder);
    if (!store || !importScenario().steps[0](**store)) _exit(3);
    for (const auto& step : visits.steps) {
      if (!step(**store)) _exit(4);
    }
    if (!visits.steps[0](**store)) _exit(5);  // the last of all is a draft
    _exit(0);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  REQUIRE((WIFEXITED(status) && WEXITSTATUS(status) == 0));
  REQUIRE(fs::file_size(folder / "store.db-wal") > 50'000);
  copyStore(folder, scratch);
  auto store = openStore(scratch);
  REQUIRE(store.has_value());
  Seen seen = look(**store);
  REQUIRE(seen.faults == std::vector<std::string>{});
  return seen;
}

std::string damaged(std::string bytes, std::mt19937& random) {
  constexpr std::size_t kSector = 512;
  if (bytes.empty()) return bytes;
  const std::size_t at = random() % bytes.size();
  switch (random() % 6) {
    case 0: bytes.resize(at); break;
    case 1: bytes.resize(at / 4096 * 4096); break;
    case 2: bytes.replace(at, std::min(kSector, bytes.size() - at), kSector, '\0'); break;
    default: bytes[at] = static_cast<char>(bytes[at] ^ (1 << random() % 8)); break;
  }
  return bytes;
}

}  // namespace

TEST_CASE("A flipped bit or a cut in any file of a store is refused, found, or has no effect at all") {
  const TemporaryDirectory temporary;
  const fs::path start = temporary / "start.tweehanden";
  const fs::path trial = temporary / "trial.tweehanden";
  const Seen expected = prepare(start, trial);
  const std::vector<std::string> files{"store.db", "store.db-wal", "keyring.json", "audit.head"};
  const int trials = tryAll() ? 1000 : 60;
  std::mt19937 random(20261124);
  std::map<End, int> ends;
  for (int number = 0; number < trials; ++number) {
    const std::string file = files[static_cast<std::size_t>(number) % files.size()];
    copyStore(start, trial);
    const std::string whole = readFile(start / file);
    const std::string broken = damaged(whole, random);
    writeFile(trial / file, broken);
    const End end = judgeApart(trial, expected);
    ++ends[end];
    CAPTURE(number, file, broken.size(), kEndNames[static_cast<int>(end)]);
    CHECK((end == End::Refused || end == End::Found || end == End::NoEffect));
  }
  std::string told = std::to_string(trials) + " flips and cuts";
  for (const auto& [end, count] : ends) {
    told += ", " + std::to_string(count) + " " + kEndNames[static_cast<int>(end)];
  }
  report("damaged files", told,
         static_cast<std::size_t>(ends[End::SilentlyWrong] + ends[End::Crashed] + ends[End::Unclear]));
}

}  // namespace tweehanden::faults
