// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "cli_runner.h"
#include "json_schema.h"

namespace tweehanden::cli::test {

TEST_CASE("allocate proposes intermediaries for a store, in words and as JSON that keeps to its schema") {
  CliRunner cli;
  const auto demo = cli.path("demo.tweehanden");
  cli.done({"demo", demo, "--families", "40", "--key-strength", "lowest"});
  const auto json = cli.json({"allocate", demo});
  CHECK(schemaFault(json, "allocate") == std::string());
  CHECK_FALSE(json["pairs"].empty());
  CHECK_FALSE(json["left_out"].empty());
  CHECK_FALSE(json["intermediaries"].empty());
  const auto text = cli.done({"allocate", demo});
  CHECK(text.find("Voorstel") != std::string::npos);
  CHECK(text.find("Er is niets toegewezen") != std::string::npos);
  CHECK(text.find(json["pairs"][0]["case_number"].get<std::string>()) != std::string::npos);
  const auto earlier = cli.json({"allocate", demo, "--on", "2020-01-01"});
  CHECK(earlier["pairs"].empty());
  CHECK(earlier["as_of"] == "2020-01-01");
}

TEST_CASE("allocate takes case files without a store, and not both") {
  CliRunner cli;
  const auto done =
      cli.run({"allocate", "--case", example("jongen-van-elf.json"), example("statushoudersgezin-met-tolk.json"),
               example("niets-springt-eruit.json"), "--json"});
  REQUIRE(done.code == 0);
  const auto json = nlohmann::json::parse(done.out);
  CHECK(schemaFault(json, "allocate") == std::string());
  CHECK(json["pairs"].size() + json["left_out"].size() > 0);
  CHECK(cli.run({"allocate"}).code == 2);
  CHECK(cli.run({"allocate", cli.store(), "--case", example("jongen-van-elf.json")}).code == 2);
  CHECK(cli.run({"allocate", "--case", example("jongen-van-elf.json"), example("jongen-van-elf.json")}).code == 1);
  auto broken = json;
  broken["proven"] = "yes";
  CHECK_FALSE(schemaFault(broken, "allocate").empty());
}

}  // namespace tweehanden::cli::test
