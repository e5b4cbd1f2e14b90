// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "cli_runner.h"
#include "json_schema.h"

namespace tweehanden::cli::test {
namespace {

constexpr const char* kBoy = "2026-0173";

/// A store with the examples in it.
CliRunner& filled(CliRunner& cli) {
  cli.create();
  cli.importExamples();
  return cli;
}

nlohmann::json fitting(const nlohmann::json& value, const std::string& command) {
  INFO(command);
  CHECK(schemaFault(value, command) == std::string());
  return value;
}

}  // namespace

TEST_CASE("A note is corrected on the command line, and its history shows both texts, who and why") {
  CliRunner cli;
  filled(cli);
  const auto contact = nlohmann::json::parse(cli.done({"export", cli.store(), "--family", kBoy}))["contacts"][0];
  const std::string id = contact["id"];
  const std::vector<std::string> correct{"correct",  cli.store(), "--family", kBoy,
                                         "--record", id,          "--reason", "naam fout"};
  CHECK(cli.with(correct).code == 1);  // nothing to change is given
  auto command = correct;
  command.insert(command.end(), {"--note", "Nieuwe tekst."});
  CHECK(fitting(cli.json(command), "correct")["revision"] == 2);
  auto late = command;
  late.insert(late.end(), {"--revision", "1"});
  CHECK(cli.with(late).code == 1);
  const auto found = fitting(cli.json({"history", cli.store(), "--family", kBoy}), "history");
  REQUIRE(found["records"].size() == 1);
  const auto& revisions = found["records"][0]["revisions"];
  REQUIRE(revisions.size() == 2);
  CHECK(revisions[0]["record"]["note"] == contact["note"]);
  CHECK(revisions[1]["reason"] == "naam fout");
  CHECK(revisions[1]["by"] == "s.devries");
  CHECK(revisions[1]["changes"][0]["field"] == "note");
  CHECK(revisions[1]["changes"][0]["after"] == "Nieuwe tekst.");
  const std::string text = cli.done({"history", cli.store(), "--family", kBoy, "--record", id});
  CHECK(text.find("naam fout") != std::string::npos);
  CHECK(text.find("notitie: ") != std::string::npos);
  CHECK(cli.with({"history", cli.store(), "--family", kBoy, "--record", "12"}).code == 1);
  CHECK(cli.with({"history", cli.store(), "--family", kBoy, "--record", "x"}).code == 2);
}

TEST_CASE("A family goes through the bin: put, listed, put back, held, destroyed with a certificate without names") {
  CliRunner cli;
  filled(cli);
  const std::string before = cli.done({"export", cli.store(), "--family", kBoy});
  CHECK(cli.with({"bin", "put", cli.store(), "--family", kBoy}).code == 2);
  const auto blank = cli.with({"bin", "put", cli.store(), "--family", kBoy, "--reason", " "});
  CHECK(blank.code == 1);
  CHECK(blank.err.find("reden") != std::string::npos);
  cli.done({"bin", "put", cli.store(), "--family", kBoy, "--reason", "dubbel dossier"});
  CHECK(cli.with({"show", cli.store(), "--family", kBoy}).code == 1);
  const auto items = fitting(cli.json({"bin", "list", cli.store()}), "bin-list")["items"];
  REQUIRE(items.size() == 1);
  CHECK(items[0]["reason"] == "dubbel dossier");
  cli.done({"bin", "restore", cli.store(), "--family", kBoy});
  CHECK((cli.done({"export", cli.store(), "--family", kBoy}) == before));
  cli.done({"bin", "put", cli.store(), "--family", kBoy, "--reason", "dubbel dossier"});
  CHECK(cli.json({"bin", "empty", cli.store()})["destroyed"].empty());
  CHECK(cli.with({"bin", "empty", cli.store(), "--all"}).code == 1);
  cli.done({"bin", "hold", cli.store(), "--family", kBoy, "--reason", "bezwaar"});
  CHECK(cli.json({"bin", "empty", cli.store(), "--all", "--reason", "x"})["held"] == nlohmann::json::array({kBoy}));
  cli.done({"bin", "release", cli.store(), "--family", kBoy});
  const auto emptied = fitting(cli.json({"bin", "empty", cli.store(), "--all", "--reason", "verzoek"}), "bin-empty");
  REQUIRE(emptied["destroyed"].size() == 1);
  CHECK(emptied["scrubbed"] == true);
  CHECK(emptied.dump().find("Bachiri") == std::string::npos);
  const auto log = fitting(
      cli.json({"log", cli.store(), "--family", emptied["destroyed"][0]["family_id"].get<std::string>()}), "log");
  CHECK(log["lines"][1]["event"] == "destroy");
  CHECK(cli.done({"bin", "list", cli.store()}).find("leeg") != std::string::npos);
  CHECK(cli.json({"verify", cli.store()})["ok"] == true);
}

TEST_CASE("Two families are looked at, merged and separated again on the command line") {
  CliRunner cli;
  filled(cli);
  const auto numbers = cli.json({"caseload", cli.store(), "--closed"})["families"];
  std::string other;
  for (const auto& row : numbers) {
    if (row["case_number"] != kBoy) other = row["case_number"];
  }
  const std::string first = cli.done({"export", cli.store(), "--family", kBoy});
  const std::string second = cli.done({"export", cli.store(), "--family", other});
  fitting(cli.json({"merge", "preview", cli.store(), "--keep", kBoy, "--absorb", other}), "merge-preview");
  CHECK(cli.done({"merge", "preview", cli.store(), "--keep", kBoy, "--absorb", other}).find("personen") !=
        std::string::npos);
  const std::string merge =
      fitting(cli.json({"merge", "do", cli.store(), "--keep", kBoy, "--absorb", other, "--reason", "zelfde gezin"}),
              "merge-do")["merge"];
  CHECK(cli.with({"show", cli.store(), "--family", other}).code == 1);
  CHECK(fitting(cli.json({"merge", "list", cli.store()}), "merge-list")["merges"][0]["absorbed"] == other);
  const auto refused = cli.with({"bin", "restore", cli.store(), "--family", other});
  CHECK(refused.code == 1);
  CHECK(refused.err.find("samengevoegd") != std::string::npos);
  cli.done({"merge", "undo", cli.store(), "--merge", merge});
  CHECK((cli.done({"export", cli.store(), "--family", kBoy}) == first));
  CHECK((cli.done({"export", cli.store(), "--family", other}) == second));
  CHECK(cli.with({"merge", "undo", cli.store(), "--merge", merge}).code == 1);
  CHECK(cli.with({"merge", "do", cli.store(), "--keep", kBoy, "--absorb", kBoy, "--reason", "x"}).code == 1);
}

TEST_CASE("The log is read in pages and as sentences for the family, and shows that it was read") {
  CliRunner cli;
  filled(cli);
  cli.done({"show", cli.store(), "--family", kBoy});
  const auto lines = fitting(cli.json({"log", cli.store()}), "log")["lines"];
  REQUIRE(lines.size() >= 4);
  CHECK(lines[0]["event"] == "read");
  CHECK(lines[0]["object"] == "log");
  const auto next = cli.json({"log", cli.store(), "--limit", "2", "--after", lines[1]["id"]})["lines"];
  REQUIRE(next.size() == 2);
  CHECK(next[0] == lines[2]);
  CHECK(cli.json({"log", cli.store(), "--by", "iemand.anders"})["lines"].empty());
  CHECK(cli.json({"log", cli.store(), "--until", "2020-01-01"})["lines"].empty());
  const std::string letter = cli.done({"log", cli.store(), "--family", kBoy, "--for-family"});
  CHECK(letter.find("s.devries – dossier: bekeken.") != std::string::npos);
  CHECK(cli.with({"log", cli.store(), "--for-family"}).code == 2);
  CHECK(cli.with({"log", cli.store(), "--family", "2026-9999"}).code == 1);
}

}  // namespace tweehanden::cli::test
