// SPDX-License-Identifier: EUPL-1.2
#include <signal.h>
#include <sys/wait.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>

#include "cli_runner.h"

namespace tweehanden::cli::test {
namespace {

namespace fs = std::filesystem;
using tweehanden::test::readFile;

constexpr const char* kMark = "Kwikstaartenberg";

/// Environment variables that have other values while it stands, here and in what is started.
class Surroundings {
 public:
  explicit Surroundings(const std::map<std::string, std::string>& values) {
    for (const auto& [name, value] : values) {
      const char* before = std::getenv(name.c_str());
      m_before[name] = before == nullptr ? std::nullopt : std::optional<std::string>(before);
      setenv(name.c_str(), value.c_str(), 1);
    }
  }
  ~Surroundings() {
    for (const auto& [name, value] : m_before) {
      value ? setenv(name.c_str(), value->c_str(), 1) : unsetenv(name.c_str());
    }
  }
  Surroundings(const Surroundings&) = delete;
  Surroundings& operator=(const Surroundings&) = delete;

 private:
  std::map<std::string, std::optional<std::string>> m_before;
};

std::string inUtf16(const std::string& text) {
  std::string wide;
  for (const char c : text) wide += {c, '\0'};
  return wide;
}

/// The files below a folder that hold the mark as it is written, in small letters or in UTF-16.
std::vector<std::string> markedBelow(const fs::path& folder, int& looked) {
  std::vector<std::string> found;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    ++looked;
    const std::string bytes = readFile(entry.path());
    for (const std::string& word : {std::string(kMark), std::string("kwikstaart"), inUtf16(kMark), inUtf16("kwikst")}) {
      if (bytes.find(word) != std::string::npos) found.push_back(entry.path().string());
    }
  }
  return found;
}

std::string caseWithMark(const std::string& caseNumber, long long shift) {
  auto file = nlohmann::json::parse(readFile(example("jongen-van-elf.json")));
  file["family"]["display_name"] = kMark;
  file["family"]["address"]["street"] = std::string(kMark) + "straat 1";
  file["persons"][0]["name"]["family_name"] = kMark;
  std::string text = file.dump();
  const auto replaceAll = [&](const std::string& from, const std::string& to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
      text.replace(at, from.size(), to);
    }
  };
  replaceAll("2026-0173", caseNumber);
  if (shift != 0) replaceAll("\"11", "\"" + std::to_string(shift) + "11");
  return text;
}

std::string visitWithMark() {
  auto visit = nlohmann::json::parse(readFile(example("visits/huisbezoek.json")));
  visit["contact"]["note"] = std::string("Gesproken over ") + kMark;
  visit["contact"]["marks"] = nlohmann::json::array();
  return visit.dump();
}

/// Kills the program as soon as the engine's log has something in it, or lets it end when that never is.
void killWhileItWrites(CliRunner& cli, const std::vector<std::string>& arguments) {
  const fs::path log = fs::path(cli.store()) / "store.db-wal";
  const pid_t process = cli.start(arguments);
  std::error_code ignored;
  siginfo_t ended{};
  while (waitid(P_PID, static_cast<id_t>(process), &ended, WEXITED | WNOHANG | WNOWAIT) == 0 && ended.si_pid == 0) {
    if (fs::file_size(log, ignored) > 60'000 && !ignored) break;
  }
  kill(process, SIGKILL);
  (void)cli.wait(process);
}

}  // namespace

TEST_CASE("After a session with a marked name, a crash included, no file left anywhere holds the mark") {
  CliRunner cli;
  const fs::path around = cli.path("omgeving");
  std::map<std::string, std::string> places;
  for (const char* name :
       {"HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"}) {
    places[name] = (around / name).string();
    fs::create_directories(places[name]);
  }
  const Surroundings fresh(places);
  cli.create();
  const std::string file = cli.file("casus.json", caseWithMark("2026-0173", 0));
  const std::string other = cli.file("casus2.json", caseWithMark("2026-0174", 7));
  const std::string visit = cli.file("bezoek.json", visitWithMark());
  cli.done({"import", cli.store(), file});
  cli.done({"visit", cli.store(), "--family", "2026-0173", "--file", visit});
  CHECK(cli.done({"caseload", cli.store(), "--text", kMark}).find(kMark) != std::string::npos);
  CHECK(cli.done({"show", cli.store(), "--family", "2026-0173"}).find(kMark) != std::string::npos);
  CHECK(cli.with({"export", cli.store(), "--family", "2026-0173", "--to", (around / "nergens" / "x.json").string()})
            .code == 1);
  for (int crash = 0; crash < 3; ++crash) {
    killWhileItWrites(cli, {"import", cli.store(), other, "--passphrase-file", cli.passphraseFile()});
    killWhileItWrites(cli, {"visit", cli.store(), "--family", "2026-0173", "--file", visit, "--passphrase-file",
                            cli.passphraseFile()});
  }
  int looked = 0;
  CHECK(markedBelow(cli.store(), looked) == std::vector<std::string>{});
  CHECK(looked >= 3);
  CHECK(markedBelow(around, looked) == std::vector<std::string>{});
  CHECK(cli.json({"verify", cli.store()})["ok"] == true);
}

}  // namespace tweehanden::cli::test
