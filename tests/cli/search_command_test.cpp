// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

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
    const auto found = cli.with({"search", cli.store(), "--json", "--", text});
    CHECK(found.code == 0);
  }
}

TEST_CASE("duplicates names families that may be the same, with reasons, as JSON that keeps to its schema") {
  CliRunner cli;
  const auto demo = cli.path("demo.tweehanden");
  cli.done({"demo", demo, "--families", "60", "--key-strength", "lowest"});
  bool any = false;
  for (const auto& row : cli.json({"caseload", demo})["families"]) {
    const auto json = cli.json({"duplicates", demo, "--family", row["case_number"]});
    CHECK(schemaFault(json, "duplicates") == std::string());
    for (const auto& match : json["matches"]) CHECK(match["case_number"] != row["case_number"]);
    any = any || !json["matches"].empty();
    if (any) break;
  }
  CHECK(any);
  CHECK(cli.with({"duplicates", demo, "--family", "1999-0001"}).code == 1);
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
