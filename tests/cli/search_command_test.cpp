// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <regex>

#include "cli_runner.h"
#include "json_schema.h"

namespace tweehanden::cli::test {

TEST_CASE("search finds as a person types it, in words and as JSON that keeps to its schema") {
  CliRunner cli;
  cli.create();
  cli.importExamples();
  const auto json = cli.json({"search", cli.store(), "school"});
  CHECK(schemaFault(json, "search") == std::string());
  REQUIRE_FALSE(json["hits"].empty());
  CHECK(json["complete"] == true);
  const auto& hit = json["hits"][0];
  REQUIRE_FALSE(hit["marks"].empty());
  CHECK(hit["score"].is_null());
  const std::string text = hit["text"];
  const std::string word = text.substr(hit["marks"][0]["begin"], hit["marks"][0]["length"]);
  CHECK((word.starts_with("school") || word.starts_with("School") || word == "scholen"));
  const auto ranked = cli.json({"search", cli.store(), "school", "--ranked", "--limit", "1"});
  CHECK(schemaFault(ranked, "search") == std::string());
  REQUIRE(ranked["hits"].size() == 1);
  CHECK(ranked["hits"][0]["score"].is_number());
  CHECK(cli.json({"search", cli.store(), "school", "--until", "1999-12-31"})["hits"].empty());
  CHECK(cli.done({"search", cli.store(), "school"}).find("[" + word + "]") != std::string::npos);
  CHECK(cli.done({"search", cli.store(), "bestaatnergens"}).find("niets gevonden") != std::string::npos);
  CHECK(cli.with({"search", cli.store(), "school", "--kind", "boek"}).code == 2);
  for (const auto& one : cli.json({"search", cli.store(), "de", "--kind", "help_request"})["hits"]) {
    CHECK(one["kind"] == "help_request");
  }
}

TEST_CASE("What looks like an operator on the command line is only text") {
  CliRunner cli;
  cli.create();
  cli.importExamples();
  for (const char* text :
       {"\"", "school OR zzz", "NEAR/2", "note:school zzz", "'; DROP TABLE family; --", "*", "(", "\xFF"}) {
    CAPTURE(text);
    const auto found =
        cli.run({"search", cli.store(), "--passphrase-file", cli.passphraseFile(), "--json", "--", text});
    CHECK(found.code == 0);
  }
}

TEST_CASE("duplicates names families that may be the same, with reasons, as JSON that keeps to its schema") {
  CliRunner cli;
  cli.create();
  cli.importExamples();
  // The same family once more, under another number and with other ids.
  std::string again = tweehanden::test::readFile(example("jongen-van-elf.json"));
  again = std::regex_replace(again, std::regex("\"1([0-9]{5})\""), "\"7$1\"");
  again = std::regex_replace(again, std::regex("2026-0173"), "2026-0888");
  cli.done({"import", cli.store(), cli.file("nog-eens.json", again)});
  const auto json = cli.json({"duplicates", cli.store(), "--family", "2026-0888"});
  CHECK(schemaFault(json, "duplicates") == std::string());
  REQUIRE_FALSE(json["matches"].empty());
  CHECK(json["matches"][0]["case_number"] == "2026-0173");
  CHECK(json["matches"][0]["score"] > 0.5);
  for (const auto& match : json["matches"]) CHECK(match["case_number"] != "2026-0888");
  CHECK(cli.done({"duplicates", cli.store(), "--family", "2026-0888"}).find("2026-0173") != std::string::npos);
  CHECK(cli.with({"duplicates", cli.store(), "--family", "1999-0001"}).code == 1);
}

TEST_CASE("reindex makes the search index again, and verify finds it whole") {
  CliRunner cli;
  cli.create();
  cli.importExamples();
  const auto before = cli.json({"search", cli.store(), "school"});
  CHECK(cli.done({"reindex", cli.store()}).find("opnieuw gemaakt") != std::string::npos);
  CHECK(cli.json({"search", cli.store(), "school"}) == before);
  CHECK(cli.json({"verify", cli.store()})["ok"] == true);
}

}  // namespace tweehanden::cli::test
