// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <numeric>
#include <regex>
#include <sstream>

#include "cli_runner.h"

namespace tweehanden::cli::test {
namespace {

constexpr const char* kBoy = "2026-0173";
constexpr const char* kDay = "2026-11-22";

bool holds(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("The profile in words has the 17 in order by cluster, each with its mark, and the words behind the highest") {
  CliRunner cli;
  const std::string text = cli.run({"score", "--case", example("jongen-van-elf.json"), "--on", kDay}).out;
  std::istringstream lines(text);
  const std::regex row("^  (◌|○|◐|●) ( ?[0-9]+) .*(niet beoordeeld|te weinig bekend|laag|verhoogd|hoog).*");
  std::vector<int> numbers;
  for (std::string line; std::getline(lines, line);) {
    std::smatch match;
    if (numbers.size() < 17 && std::regex_match(line, match, row)) numbers.push_back(std::stoi(match[2]));
  }
  std::vector<int> expected(17);
  std::iota(expected.begin(), expected.end(), 1);
  CHECK(numbers == expected);
  CHECK(holds(text, "Gesprekshulp, geen oordeel"));
  CHECK(text.find("\nBekendheid\n") < text.find("\nVertrouwen\n"));
  CHECK(text.find("\nVertrouwen\n") < text.find("\nKwaliteit\n"));
  CHECK(holds(text, "Is bang dat kinderen worden weggehaald (vader, 5 nov)"));
}

TEST_CASE("The task split in words goes by part and side, and assigns nothing") {
  CliRunner cli;
  const std::string text = cli.run({"plan", "--case", example("jongen-van-elf.json"), "--on", kDay}).out;
  CHECK(holds(text, "niemand is iets toegewezen"));
  CHECK(text.find("In dit gezin") < text.find("Voor de organisatie"));
  CHECK(text.find("  jeugdvoorziening") < text.find("  migrantenorganisatie"));
  CHECK(holds(text, "Volgende vragen"));
  CHECK_FALSE(holds(text, "{taal}"));
}

TEST_CASE("A visit tells in words what it changed and what stayed") {
  CliRunner cli;
  cli.create();
  cli.importExamples();
  const std::string text =
      cli.done({"visit", cli.store(), "--family", kBoy, "--file", example("visits/huisbezoek.json")});
  CHECK(holds(text, "Vastgelegd: huisbezoek van do 19 nov"));
  CHECK(holds(text, "Schaamte en taboe houden tegen"));
  CHECK(holds(text, "van  ◌ niet beoordeeld  naar  ◐ verhoogd"));
  CHECK(holds(text, "De rest bleef gelijk."));
}

TEST_CASE("Show and caseload tell what a worker looks for: people, open tasks, the last contact first") {
  CliRunner cli;
  cli.create();
  cli.importExamples();
  const std::string show = cli.done({"show", cli.store(), "--family", kBoy});
  CHECK(holds(show, "Gezin Bouzidi\n2026-0173 · vrijwillig"));
  CHECK(holds(show, "Hassan Bouzidi"));
  CHECK(holds(show, "Open taken"));
  CHECK(show.find("5 nov") < show.find("10 sep"));
  const std::string list = cli.done({"caseload", cli.store(), "--text", "bouz"});
  CHECK(holds(list, "2026-0173  Bouzidi"));
  CHECK(holds(list, "1 van 1 gezinnen"));
  CHECK(holds(list, "bepalen de volgorde niet"));
}

TEST_CASE("Verify says of every part that it is sound") {
  CliRunner cli;
  cli.create();
  cli.importExamples();
  const std::string text = cli.done({"verify", cli.store()});
  CHECK(holds(text, "Alles klopt."));
  const auto checks = cli.json({"verify", cli.store()})["checks"];
  CHECK(checks.size() == 6);
}

TEST_CASE("Every command explains itself in Dutch") {
  CliRunner cli;
  const std::string help = cli.run({"--help"}).out;
  for (const char* command :
       {"create", "demo", "import", "export", "caseload", "show", "visit", "score", "plan", "verify"}) {
    INFO(command);
    CHECK(holds(help, std::string("  ") + command));
    const auto own = cli.run({command, "--help"});
    CHECK(own.code == 0);
    CHECK(holds(own.out, "Gebruik: tweehanden-cli " + std::string(command)));
    for (const char* english : {"Usage", "Options:", "REQUIRED", "Print this", "Positionals"})
      CHECK_FALSE(holds(own.out, english));
  }
}

}  // namespace tweehanden::cli::test
