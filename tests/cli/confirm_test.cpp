// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "cli_runner.h"
#include "json_schema.h"

namespace tweehanden::cli::test {
namespace {

constexpr const char* kBoy = "2026-0173";

std::string boyFile() { return example("jongen-van-elf.json"); }

const nlohmann::json& factor(const nlohmann::json& list, const std::string& id) {
  for (const auto& each : list) {
    if (each["id"] == id) return each;
  }
  FAIL("no factor " << id);
  return list;
}

/// What `explain --case` prints as JSON, with these arguments behind it.
nlohmann::json explained(CliRunner& cli, const std::string& file, const std::vector<std::string>& more = {}) {
  std::vector<std::string> arguments{"explain", "--case", file, "--on", "2026-11-22", "--json"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  const auto outcome = cli.run(arguments);
  INFO(outcome.err);
  REQUIRE(outcome.code == 0);
  return nlohmann::json::parse(outcome.out);
}

}  // namespace

TEST_CASE("A profile is confirmed on the command line beside what was computed, and shown, exported and explained") {
  CliRunner cli;
  cli.create();
  cli.importExamples();
  const auto before = cli.json({"score", cli.store(), "--family", kBoy});
  const auto made = cli.json({"confirm", cli.store(), "--family", kBoy, "--factor", "risk.7=not_judged", "--reason",
                              "nog eens vragen", "--factor", "risk.9", "--note", "met collega bekeken"});
  CHECK(schemaFault(made, "confirm").empty());
  const auto& factors = made["confirmation"]["factors"];
  REQUIRE(factors.size() == 2);
  CHECK(factors[0]["factor"] == "risk.7");
  CHECK(factors[0]["confirmed"] == "not_judged");
  CHECK(factors[0]["computed"] == factor(before["factors"], "risk.7")["level"]);
  CHECK(factors[0]["score"] == factor(before["factors"], "risk.7")["score"]);
  CHECK(factors[0]["reason"] == "nog eens vragen");
  CHECK(factors[1]["confirmed"] == factors[1]["computed"]);
  CHECK(made["confirmation"]["note"] == "met collega bekeken");
  CHECK(cli.json({"score", cli.store(), "--family", kBoy}) == before);
  const auto shown = cli.json({"show", cli.store(), "--family", kBoy});
  CHECK(schemaFault(shown, "show").empty());
  CHECK(shown["confirmations"] == nlohmann::json::array({made["confirmation"]}));
  CHECK(cli.done({"show", cli.store(), "--family", kBoy}).find("U bevestigde ‘niet beoordeeld’") != std::string::npos);
  const auto told = cli.json({"explain", cli.store(), "--family", kBoy, "--factor", "risk.7"});
  CHECK(schemaFault(told, "explain").empty());
  CHECK(told["factors"][0]["confirmed"]["confirmed"] == "not_judged");
  CHECK(told["factors"][0]["confirmed"]["new_evidence"] == false);
  const std::string exported = cli.done({"export", cli.store(), "--family", kBoy});
  CliRunner other;
  other.create();
  other.done({"import", other.store(), other.file("uit.json", exported)});
  CHECK((other.done({"export", other.store(), "--family", kBoy}) == exported));
}

TEST_CASE("All judged factors are confirmed at once, with one of them changed") {
  CliRunner cli;
  cli.create();
  cli.importExamples();
  const auto made = cli.json({"confirm", cli.store(), "--family", kBoy, "--all", "--factor", "risk.7=not_judged",
                              "--reason", "nog eens vragen"});
  CHECK(schemaFault(made, "confirm").empty());
  const auto score = cli.json({"score", cli.store(), "--family", kBoy});
  const auto known =
      std::ranges::count_if(score["factors"], [](const auto& each) { return each["level"] != "unknown"; });
  CHECK(static_cast<long long>(made["confirmation"]["factors"].size()) == known);
}

TEST_CASE("A confirmation that is not clear or not allowed is refused, with nothing stored") {
  CliRunner cli;
  cli.create();
  cli.importExamples();
  const auto code = [&](std::vector<std::string> more) {
    std::vector<std::string> arguments{"confirm", cli.store(), "--family", kBoy};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const auto outcome = cli.with(arguments);
    CHECK(outcome.out.empty());
    CHECK_FALSE(outcome.err.empty());
    return outcome.code;
  };
  CHECK(code({}) == 2);
  CHECK(code({"--factor", "risk.7=ernstig", "--reason", "x"}) == 2);
  CHECK(code({"--factor", "risk.7=low", "--factor", "risk.9=low", "--reason", "een"}) == 2);
  CHECK(code({"--factor", "risk.7=not_judged"}) == 1);
  CHECK(code({"--factor", "risk.7=not_judged", "--reason", " "}) == 1);
  CHECK(code({"--factor", "risk.99"}) == 1);
  CHECK(code({"--factor", "risk.7", "--on", "2199-01-01"}) == 1);
  const auto missing = cli.with({"confirm", cli.store(), "--family", kBoy, "--factor", "risk.7=not_judged"});
  CHECK(missing.err.find("reden") != std::string::npos);
  CHECK(cli.json({"show", cli.store(), "--family", kBoy})["confirmations"].empty());
}

TEST_CASE("An explanation of a file needs no store, keeps to its schema and tells the same score as the profile") {
  CliRunner cli;
  for (const char* name : {"jongen-van-elf.json", "niets-springt-eruit.json", "statushoudersgezin-met-tolk.json"}) {
    const auto told = explained(cli, example(name));
    CHECK(schemaFault(told, "explain").empty());
    CHECK(told["family_text"].is_null());
    const auto score =
        nlohmann::json::parse(cli.run({"score", "--case", example(name), "--on", "2026-11-22", "--json"}).out);
    REQUIRE(told["factors"].size() == score["factors"].size());
    for (const auto& each : told["factors"]) {
      CHECK(each["score"] == factor(score["factors"], each["id"])["score"]);
      CHECK(each["observations"].size() == factor(score["factors"], each["id"])["contributions"].size());
    }
  }
}

TEST_CASE("Taking a decisive observation out of the file gives the level that the explanation names") {
  CliRunner cli;
  const auto whole = nlohmann::json::parse(tweehanden::test::readFile(boyFile()));
  int tried = 0;
  const auto told = explained(cli, boyFile());
  for (const auto& each : told["factors"]) {
    for (const auto& removal : each["without"]) {
      if (removal["service_fact"] == true || tried == 6) continue;
      auto file = whole;
      auto& observations = file["observations"];
      observations.erase(std::remove_if(observations.begin(), observations.end(),
                                        [&](const auto& one) { return one["id"] == removal["observation"]; }),
                         observations.end());
      const auto without = explained(cli, cli.file("minder.json", file.dump()), {"--factor", each["id"]});
      INFO(each["id"].get<std::string>());
      CHECK(without["factors"][0]["level"] == removal["level"]);
      ++tried;
    }
  }
  CHECK(tried >= 1);
}

TEST_CASE("Giving the answers that the explanation names, in the file, gives the level that it names") {
  CliRunner cli;
  const auto whole = nlohmann::json::parse(tweehanden::test::readFile(boyFile()));
  const auto told = explained(cli, boyFile(), {"--factor", "risk.7"})["factors"][0];
  int tried = 0;
  for (const auto& change : told["with_answers"]) {
    auto file = whole;
    bool newVoices = true;
    for (const auto& answer : change["answers"]) {
      newVoices = newVoices && answer["heard_before"] == false;
      file["observations"].push_back({{"id", std::to_string(990'000 + tried)},
                                      {"indicator", answer["indicator"]},
                                      {"answer", answer["answer"]},
                                      {"perspective", answer["perspective"]},
                                      {"speaker", {{"name", "iemand nieuw"}}},
                                      {"certainty", "sure"},
                                      {"basis", "own_words"},
                                      {"on", "2026-11-22"},
                                      {"recorded_by", "s.devries"},
                                      {"recorded_at", "2026-11-22T10:00:00.000Z"}});
    }
    if (!newVoices) continue;
    const auto then = explained(cli, cli.file("meer.json", file.dump()), {"--factor", "risk.7"})["factors"][0];
    CHECK(then["level"] == change["level"]);
    CHECK(then["score"] == change["score"]);
    ++tried;
  }
  CHECK_FALSE(told["with_answers"].empty());
}

TEST_CASE("The family's text is printed by itself, and what is only for the worker stands below the line") {
  CliRunner cli;
  const auto outcome = cli.run({"explain", "--case", boyFile(), "--family-text"});
  REQUIRE(outcome.code == 0);
  const auto line = outcome.out.find("────");
  REQUIRE(line != std::string::npos);
  CHECK(outcome.out.starts_with("Wat is dit?"));
  CHECK(outcome.out.substr(0, line).find_first_of("0123456789") == std::string::npos);
  CHECK(outcome.out.find("Alleen voor u") > line);
  const auto told = explained(cli, boyFile(), {"--family-text"});
  CHECK(schemaFault(told, "explain").empty());
  CHECK(told["family_text"].get<std::string>() == outcome.out.substr(0, line - 1));
}

TEST_CASE("The explanation in words holds no scores, and an unknown factor is refused by name") {
  CliRunner cli;
  const auto outcome = cli.run({"explain", "--case", boyFile(), "--on", "2026-11-22", "--factor", "risk.7"});
  REQUIRE(outcome.code == 0);
  CHECK(outcome.out.find("0,") == std::string::npos);
  CHECK(outcome.out.find("gesprekshulp, geen oordeel") != std::string::npos);
  CHECK(outcome.out.find("weegt") != std::string::npos);
  const auto unknown = cli.run({"explain", "--case", boyFile(), "--factor", "risk.99"});
  CHECK(unknown.code == 1);
  CHECK(unknown.err.find("risk.99") != std::string::npos);
}

}  // namespace tweehanden::cli::test
