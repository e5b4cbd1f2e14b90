// SPDX-License-Identifier: EUPL-1.2
#include <sys/mount.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "cli_runner.h"

namespace tweehanden::cli::test {

namespace fs = std::filesystem;

TEST_CASE("An older database put back under newer work ends with exit code 4 and says that work is missing") {
  CliRunner cli;
  cli.create();
  cli.importExamples();
  const fs::path database = fs::path(cli.store()) / "store.db";
  const std::string early = tweehanden::test::readFile(database);
  cli.done({"visit", cli.store(), "--family", "2026-0173", "--file", example("visits/huisbezoek.json")});
  tweehanden::test::writeFile(database, early);
  const Outcome outcome = cli.with({"caseload", cli.store()});
  CHECK(outcome.code == 4);
  CHECK(outcome.out.empty());
  CHECK(outcome.err.find("ontbreekt werk dat al was vastgelegd") != std::string::npos);
}

TEST_CASE("On a medium that cannot be written families are shown, recording is refused, and both are said") {
  CliRunner cli;
  cli.create();
  cli.importExamples();
  const std::string store = cli.store();
  if (mount(store.c_str(), store.c_str(), nullptr, MS_BIND, nullptr) != 0) {
    WARN("not tried: this user may not mount");
    return;
  }
  const bool readOnly = mount(nullptr, store.c_str(), nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr) == 0;
  const Outcome shown = cli.with({"caseload", store});
  const Outcome refused =
      cli.with({"visit", store, "--family", "2026-0173", "--file", example("visits/huisbezoek.json")});
  REQUIRE(umount(store.c_str()) == 0);
  REQUIRE(readOnly);
  CHECK(shown.code == 0);
  CHECK(shown.out.find("Bouzidi") != std::string::npos);
  CHECK(shown.err.find("alleen gelezen worden") != std::string::npos);
  CHECK(refused.code == 1);
  CHECK(refused.err.find("alleen om te lezen") != std::string::npos);
  CHECK(cli.json({"verify", store})["ok"] == true);
}

}  // namespace tweehanden::cli::test
