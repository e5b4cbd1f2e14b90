// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "cli_runner.h"
#include "json_schema.h"

namespace tweehanden::cli::test {
namespace {

using nlohmann::json;

constexpr const char* kDay = "2026-11-22";
constexpr const char* kExamples[] = {"jongen-van-elf.json", "statushoudersgezin-met-tolk.json",
                                     "niets-springt-eruit.json"};

bool holds(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

/// A command on an example without any store.
Outcome onCase(CliRunner& cli, const std::string& command, const std::string& name,
               const std::vector<std::string>& more = {}) {
  std::vector<std::string> arguments{command, "--case", example(name), "--on", kDay};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return cli.run(arguments);
}

json jsonOf(CliRunner& cli, const std::string& command, const std::string& name, std::vector<std::string> more = {}) {
  more.emplace_back("--json");
  const auto outcome = onCase(cli, command, name, more);
  INFO(outcome.err);
  REQUIRE(outcome.code == 0);
  return json::parse(outcome.out);
}

}  // namespace

TEST_CASE("Questions and what-if of the examples need no store and keep to their schemas") {
  CliRunner cli;
  for (const char* name : kExamples) {
    INFO(name);
    CHECK(schemaFault(jsonOf(cli, "plan", name), "plan").empty());
    const json questions = jsonOf(cli, "questions", name, {"--limit", "12"});
    CHECK(schemaFault(questions, "questions").empty());
    CHECK_FALSE(questions["questions"].empty());
    CHECK(schemaFault(jsonOf(cli, "whatif", name), "whatif").empty());
    CHECK(schemaFault(jsonOf(cli, "whatif", name,
                             {"--task", "VER-J4", "--task", "VER-M2", "--answer", "direct.risk.9=4:family", "--answer",
                              "direct.risk.7=0"}),
                      "whatif")
              .empty());
  }
  json broken = jsonOf(cli, "questions", kExamples[0]);
  broken["questions"][0]["perspective"] = "neighbour";
  CHECK_FALSE(schemaFault(broken, "questions").empty());
}

TEST_CASE("Questions of a store are those of its plan, and as many as asked for") {
  CliRunner cli;
  cli.create();
  cli.importExamples();
  const auto questions = cli.json({"questions", cli.store(), "--family", "2026-0173", "--on", kDay});
  const auto plan = cli.json({"plan", cli.store(), "--family", "2026-0173", "--on", kDay});
  CHECK(questions["questions"] == plan["questions"]);
  CHECK(plan["load"] != nullptr);
  CHECK(cli.json({"questions", cli.store(), "--family", "2026-0173", "--limit", "2"})["questions"].size() == 2);
  const std::string text = cli.done({"questions", cli.store(), "--family", "2026-0173"});
  CHECK(holds(text, "Vraag het gezin: ‘"));
}

TEST_CASE("What if: a task lowers what it is for, an answer moves its factor, a left out observation counts no more") {
  CliRunner cli;
  const auto task = jsonOf(cli, "whatif", "jongen-van-elf.json", {"--task", "VER-J4"});
  REQUIRE(task["changes"].size() == 1);
  CHECK(task["changes"][0]["id"] == "risk.9");
  CHECK(task["changes"][0]["score_after"] < task["changes"][0]["score_before"]);
  const auto leaves = [&](const json& what, const std::string& id) {
    return std::ranges::any_of(what["leaving"], [&](const json& each) { return each["id"] == id; });
  };
  CHECK(leaves(task, "VER-J4"));
  const auto answer = jsonOf(cli, "whatif", "niets-springt-eruit.json", {"--answer", "direct.risk.6=4"});
  REQUIRE(answer["changes"].size() == 1);
  CHECK(answer["changes"][0]["level_after"] == "high");
  CHECK_FALSE(answer["entering"].empty());
  const auto score = jsonOf(cli, "score", "jongen-van-elf.json");
  const auto nine = std::ranges::find_if(score["factors"], [](const json& each) { return each["id"] == "risk.9"; });
  const std::string observation = (*nine)["contributions"][0]["observation"];
  const auto without = jsonOf(cli, "whatif", "jongen-van-elf.json", {"--without", observation});
  CHECK_FALSE(without["changes"].empty());
}

TEST_CASE("What if says in words that it is an expectation and no prediction") {
  CliRunner cli;
  const auto outcome = onCase(cli, "whatif", "jongen-van-elf.json", {"--task", "VER-J4"});
  REQUIRE(outcome.code == 0);
  CHECK(holds(outcome.out, "geen voorspelling"));
  CHECK(holds(outcome.out, "Niet goed begrepen worden qua taal"));
}

TEST_CASE("A supposition that cannot be understood or names what is not there does nothing") {
  CliRunner cli;
  for (const char* answer : {"direct.risk.9", "=3", "direct.risk.9=", "direct.risk.9=3:neighbour"}) {
    INFO(answer);
    CHECK(onCase(cli, "whatif", kExamples[0], {"--answer", answer}).code == 2);
  }
  CHECK(onCase(cli, "whatif", kExamples[0], {"--without", "abc"}).code == 2);
  CHECK(onCase(cli, "whatif", kExamples[0], {"--without", "123"}).code == 1);
  CHECK(onCase(cli, "whatif", kExamples[0], {"--task", "VER-J99"}).code == 1);
  CHECK(onCase(cli, "whatif", kExamples[0], {"--answer", "geen.vraag=1"}).code == 1);
  CHECK(onCase(cli, "whatif", kExamples[0], {"--answer", "direct.risk.9=5"}).code == 1);
}

TEST_CASE("The first task on each side of the examples is for this family and says why in its own words") {
  CliRunner cli;
  for (const char* name : {kExamples[0], kExamples[1]}) {
    const auto plan = jsonOf(cli, "plan", name);
    for (const char* owner : {"youth_service", "migrant_organisation"}) {
      INFO(name << " " << owner);
      const auto& tasks = plan["tasks"];
      const auto first = std::ranges::find_if(tasks, [&](const json& each) { return each["owner"] == owner; });
      REQUIRE(first != tasks.end());
      CHECK((*first)["part"] == "family");
      CHECK_FALSE((*first)["observations"].empty());
      CHECK(holds((*first)["why"], "Gaat over: "));
      CHECK_FALSE(holds((*first)["text"], "{taal}"));
    }
  }
}

}  // namespace tweehanden::cli::test
