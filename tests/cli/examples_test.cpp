// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>

#include "cli_runner.h"

namespace tweehanden::cli::test {
namespace {

using nlohmann::json;

constexpr const char* kBoy = "2026-0173";
constexpr const char* kDay = "2026-11-22";  // evidence ages: the levels are told for the day the examples were written

const json& factor(const json& score, const std::string& id) {
  for (const auto& each : score["factors"]) {
    if (each["id"] == id) return each;
  }
  FAIL("no factor " << id);
  return score;
}

bool raised(const json& factor) { return factor["level"] == "raised" || factor["level"] == "high"; }

json scoreOf(CliRunner& cli, const std::string& file) {
  const auto outcome = cli.run({"score", "--case", file, "--on", kDay, "--json"});
  INFO(outcome.err);
  REQUIRE(outcome.code == 0);
  return json::parse(outcome.out);
}

json planOf(CliRunner& cli, const json& file) {
  const auto outcome = cli.run({"plan", "--case", cli.file("casus.json", file.dump()), "--on", kDay, "--json"});
  INFO(outcome.err);
  REQUIRE(outcome.code == 0);
  return json::parse(outcome.out);
}

json exampleJson(const std::string& name) { return json::parse(tweehanden::test::readFile(example(name))); }

bool blockedBy(const json& plan, const std::string& guard) {
  return std::ranges::any_of(plan["blocked"], [&](const json& each) { return each["guard"] == guard; });
}

int sharedFamilyTasks(const json& plan) {
  return static_cast<int>(std::ranges::count_if(
      plan["tasks"], [](const json& each) { return each["part"] == "family" && each["owner"] != "youth_service"; }));
}

}  // namespace

TEST_CASE("The boy's family has distrust and not being understood raised, with the observations behind them") {
  CliRunner cli;
  cli.create();
  cli.importExamples();
  const auto score = cli.json({"score", cli.store(), "--family", kBoy, "--on", kDay});
  for (const char* id : {"risk.7", "risk.9"}) {
    INFO(id);
    CHECK(raised(factor(score, id)));
    CHECK(factor(score, id)["contributions"].size() >= 2);
  }
  CHECK(score["as_of"] == kDay);
}

TEST_CASE("The boy's family gets a task in this family on each side, for factors that are raised") {
  CliRunner cli;
  cli.create();
  cli.importExamples();
  const auto score = cli.json({"score", cli.store(), "--family", kBoy, "--on", kDay});
  const auto plan = cli.json({"plan", cli.store(), "--family", kBoy, "--on", kDay});
  std::set<std::string> sides;
  for (const auto& task : plan["tasks"]) {
    INFO(task["id"].get<std::string>());
    for (const auto& id : task["factors"]) CHECK(raised(factor(score, id)));
    CHECK_FALSE(task["observations"].empty());
    if (task["part"] == "family") sides.insert(task["owner"]);
  }
  CHECK(sides.contains("youth_service"));
  CHECK(sides.contains("migrant_organisation"));
}

TEST_CASE("Removing any observation shown behind a raised barrier changes its score") {
  CliRunner cli;
  const auto whole = exampleJson("jongen-van-elf.json");
  const auto score = scoreOf(cli, example("jongen-van-elf.json"));
  int removed = 0;
  for (const char* id : {"risk.7", "risk.9"}) {
    for (const auto& contribution : factor(score, id)["contributions"]) {
      auto file = whole;
      auto& observations = file["observations"];
      const auto before = observations.size();
      observations.erase(std::remove_if(observations.begin(), observations.end(),
                                        [&](const json& each) { return each["id"] == contribution["observation"]; }),
                         observations.end());
      REQUIRE(observations.size() == before - 1);
      const auto without = scoreOf(cli, cli.file("minder.json", file.dump()));
      CHECK(factor(without, id)["score"] != factor(score, id)["score"]);
      ++removed;
    }
  }
  CHECK(removed >= 6);
}

TEST_CASE("The family for whom nothing stands out has nothing raised") {
  CliRunner cli;
  const auto score = scoreOf(cli, example("niets-springt-eruit.json"));
  for (const auto& each : score["factors"]) {
    INFO(each["id"].get<std::string>());
    if (each["kind"] != "promoter") CHECK_FALSE(raised(each));
  }
}

TEST_CASE("Contributions in the JSON add up to score minus prior, and unknown factors have no interval") {
  CliRunner cli;
  for (const char* name : {"jongen-van-elf.json", "statushoudersgezin-met-tolk.json"}) {
    const auto score = scoreOf(cli, example(name));
    CHECK(score["factors"].size() == 53);
    for (const auto& each : score["factors"]) {
      INFO(each["id"].get<std::string>());
      double sum = 0;
      for (const auto& contribution : each["contributions"]) sum += contribution["contribution"].get<double>();
      CHECK(std::abs(sum - (each["score"].get<double>() - each["prior"].get<double>())) < 1e-12);
      const bool unknown = each["level"] == "unknown";
      CHECK(each["low"].is_null() == unknown);
      CHECK(each["high"].is_null() == unknown);
      if (!unknown) CHECK(each["low"].get<double>() < each["score"].get<double>());
    }
  }
}

TEST_CASE("Without consent no task in this family is shared, and what is blocked names the guard and what lifts it") {
  CliRunner cli;
  auto file = exampleJson("jongen-van-elf.json");
  CHECK(sharedFamilyTasks(planOf(cli, file)) > 0);
  CHECK_FALSE(blockedBy(planOf(cli, file), "consent"));
  file.erase("consents");
  const auto plan = planOf(cli, file);
  CHECK(blockedBy(plan, "consent"));
  CHECK(sharedFamilyTasks(plan) == 0);
  CHECK(plan["first_steps"][0]["id"] == "ask_consent");
  CHECK_FALSE(plan["blocked"][0]["lift"].get<std::string>().empty());
}

TEST_CASE("With an open safety concern the meldcode comes first and the guard is named") {
  CliRunner cli;
  auto file = exampleJson("jongen-van-elf.json");
  file["safety_concerns"] = json::array({{{"id", "990001"},
                                          {"opened_on", "2026-11-18"},
                                          {"facts", "Blauwe plek zonder uitleg."},
                                          {"recorded_by", "s.devries"},
                                          {"recorded_at", "2026-11-18T10:00:00.000Z"}}});
  const auto plan = planOf(cli, file);
  CHECK(blockedBy(plan, "safety_first"));
  CHECK(sharedFamilyTasks(plan) == 0);
  CHECK(plan["first_steps"][0]["id"] == "meldcode_steps");
}

TEST_CASE("Logging the example visit changes the factors its one observation bears on, and no other") {
  CliRunner cli;
  cli.create();
  cli.importExamples();
  const auto before = cli.json({"score", cli.store(), "--family", kBoy});
  const auto visit = cli.json({"visit", cli.store(), "--family", kBoy, "--file", example("visits/huisbezoek.json")});
  const auto after = cli.json({"score", cli.store(), "--family", kBoy});
  REQUIRE(visit["observations"].size() == 1);
  CHECK(visit["tasks"].size() == 2);
  std::set<std::string> told;
  for (const auto& each : visit["changed"]) told.insert(each["id"]);
  std::set<std::string> changed;
  for (const auto& each : after["factors"]) {
    if (each != factor(before, each["id"])) changed.insert(each["id"]);
  }
  CHECK(told == changed);
  CHECK(changed == std::set<std::string>{"risk.10"});
}

TEST_CASE("What is exported goes into another store and comes out byte for byte") {
  CliRunner cli;
  cli.create();
  cli.importExamples();
  const std::string text = cli.done({"export", cli.store(), "--family", kBoy});
  cli.done({"export", cli.store(), "--family", kBoy, "--to", cli.path("uit.json")});
  CHECK((tweehanden::test::readFile(cli.path("uit.json")) == text));
  CliRunner other;
  other.create();
  other.done({"import", other.store(), cli.path("uit.json")});
  CHECK((other.done({"export", other.store(), "--family", kBoy}) == text));
}

}  // namespace tweehanden::cli::test
