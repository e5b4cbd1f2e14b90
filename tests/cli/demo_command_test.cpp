// SPDX-License-Identifier: EUPL-1.2
#include <sched.h>
#include <sys/wait.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <nlohmann/json.hpp>

#include "cli_runner.h"

namespace tweehanden::cli::test {
namespace {

std::vector<std::string> demoArguments(CliRunner& cli, const char* families, const char* seed) {
  return {"demo", cli.store(), "--families", families, "--seed", seed, "--key-strength", "lowest"};
}

std::uintmax_t sizeOf(const std::filesystem::path& file) {
  std::error_code error;
  const auto size = std::filesystem::file_size(file, error);
  return error ? 0 : size;
}

bool running(pid_t process) {
  siginfo_t ended{};
  return waitid(P_PID, static_cast<id_t>(process), &ended, WEXITED | WNOHANG | WNOWAIT) == 0 && ended.si_pid == 0;
}

}  // namespace

TEST_CASE("Demo makes the families asked for, the same for the same seed, and tells nobody its progress in a pipe") {
  CliRunner one;
  CliRunner two;
  one.done(demoArguments(one, "20", "5"));
  two.done(demoArguments(two, "20", "5"));
  const auto list = one.json({"caseload", one.store(), "--closed"});
  CHECK(list["total"] == 20);
  CHECK(two.json({"caseload", two.store(), "--closed"}) == list);
  const std::string number = list["families"][0]["case_number"];
  CHECK(
      (one.done({"export", one.store(), "--family", number}) == two.done({"export", two.store(), "--family", number})));
}

TEST_CASE("Demo refuses a store that holds real families") {
  CliRunner cli;
  cli.create();
  cli.importExamples();
  CHECK(cli.with(demoArguments(cli, "5", "1")).code == 1);
  CHECK(cli.json({"caseload", cli.store()})["total"] == 3);
}

TEST_CASE("Ctrl+C ends a demo in good order: what is written stays and the store is sound") {
  CliRunner cli;
  auto arguments = demoArguments(cli, "1000000", "1");
  arguments.insert(arguments.end(), {"--passphrase-file", cli.passphraseFile()});
  const pid_t process = cli.start(arguments);
  // The first hundred families are on their way to the disk: from then on it listens.
  while (running(process) && sizeOf(std::filesystem::path(cli.store()) / "store.db-wal") < 1'000'000) sched_yield();
  kill(process, SIGINT);
  const auto outcome = cli.wait(process);
  CHECK(outcome.code == 1);
  CHECK(outcome.err.find("gestopt") != std::string::npos);
  const auto total = cli.json({"caseload", cli.store()})["total"].get<long long>();
  CHECK(total >= 100);
  CHECK(total % 100 == 0);
  cli.done({"verify", cli.store()});
}

}  // namespace tweehanden::cli::test
