// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "cli_runner.h"
#include "json_schema.h"

namespace tweehanden::cli::test {

TEST_CASE("What every command prints as JSON keeps to its schema") {
  CliRunner cli;
  cli.create();
  const auto fits = [](const nlohmann::json& value, const std::string& command) {
    INFO(command);
    CHECK(schemaFault(value, command) == std::string());
  };
  fits(cli.json({"import", cli.store(), example("jongen-van-elf.json"), example("statushoudersgezin-met-tolk.json")}),
       "import");
  fits(cli.json({"caseload", cli.store()}), "caseload");
  fits(cli.json({"show", cli.store(), "--family", "2026-0173"}), "show");
  fits(cli.json({"score", cli.store(), "--family", "2026-0173"}), "score");
  fits(cli.json({"plan", cli.store(), "--family", "2026-0173"}), "plan");
  fits(cli.json({"sensitivity", cli.store(), "--family", "2026-0173"}), "sensitivity");
  fits(cli.json({"visit", cli.store(), "--family", "2026-0173", "--file", example("visits/huisbezoek.json")}), "visit");
  fits(cli.json({"verify", cli.store()}), "verify");
  const auto rescored = cli.json({"rescore", cli.store()});
  fits(rescored, "rescore");
  CHECK(rescored["stored"] == rescored["stale"]);
  CHECK(rescored["stored"] == 2);
  CHECK(cli.json({"rescore", cli.store()})["stale"] == 0);
  const auto demo = cli.json({"demo", cli.path("demo.tweehanden"), "--families", "3", "--key-strength", "lowest"});
  fits(demo, "demo");
  CHECK(demo["families"] == 3);
  for (const auto& row : cli.json({"caseload", cli.path("demo.tweehanden")})["families"]) {
    const std::string number = row["case_number"];
    fits(cli.json({"plan", cli.path("demo.tweehanden"), "--family", number}), "plan");
    fits(cli.json({"show", cli.path("demo.tweehanden"), "--family", number}), "show");
  }
}

TEST_CASE("The schemas refuse what lacks a promised key or has a value of another form") {
  CliRunner cli;
  auto score = nlohmann::json::parse(cli.run({"score", "--case", example("jongen-van-elf.json"), "--json"}).out);
  CHECK(schemaFault(score, "score").empty());
  auto broken = score;
  broken["factors"][0].erase("contributions");
  CHECK_FALSE(schemaFault(broken, "score").empty());
  broken = score;
  broken["factors"][0]["level"] = "very high";
  CHECK_FALSE(schemaFault(broken, "score").empty());
  broken = score;
  broken["as_of"] = 3;
  CHECK_FALSE(schemaFault(broken, "score").empty());
}

}  // namespace tweehanden::cli::test
