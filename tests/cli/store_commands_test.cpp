// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "cli_runner.h"
#include "json_schema.h"

namespace tweehanden::cli::test {
namespace {

using tweehanden::test::readFile;
using tweehanden::test::sourceFile;

void expectSchema(const nlohmann::json& value, const std::string& command) {
  INFO(command);
  CHECK(schemaFault(value, command) == std::string());
}

std::string withoutNewline(std::string text) {
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

/// The first block of SQL in a document, with the key filled in.
std::string documentedSettings(const std::string& document, const std::string& key) {
  const std::string text = readFile(sourceFile(document));
  const std::size_t begin = text.find("```sql\n") + 7;
  std::string sql = text.substr(begin, text.find("```", begin) - begin);
  const std::size_t from = sql.find("x'<");
  return sql.replace(from, sql.find('\'', from + 2) + 1 - from, key);
}

/// What a program prints when it gets a file as its input.
std::string outputOf(const std::string& command, const std::string& input, CliRunner& cli) {
  const std::string out = cli.path("uitvoer");
  const std::string line = command + " < '" + cli.file("invoer.sql", input) + "' > '" + out + "' 2>&1";
  static_cast<void>(std::system(line.c_str()));
  return readFile(out);
}

}  // namespace

TEST_CASE("Users come and go by the command line, each with a passphrase of their own") {
  CliRunner cli;
  cli.create();
  const std::string own = cli.file("zin2", "acht gele klaprozen\n");
  cli.done(
      {"user", "add", cli.store(), "--name", "j.deboer", "--new-passphrase-file", own, "--key-strength", "lowest"});
  const auto users = cli.json({"user", "list", cli.store()});
  expectSchema(users, "user-list");
  CHECK(users["users"].size() == 2);
  CHECK(users["users"][0]["self"] == true);
  CHECK(cli.run({"caseload", cli.store(), "--passphrase-file", own}).code == 0);
  CHECK(cli.with({"user", "add", cli.store(), "--name", "j.deboer", "--new-passphrase-file", own}).code == 1);
  cli.done({"user", "remove", cli.store(), "--name", "j.deboer"});
  CHECK(cli.run({"caseload", cli.store(), "--passphrase-file", own}).code == 3);
  CHECK(cli.with({"user", "remove", cli.store(), "--name", "s.devries"}).code == 1);
}

TEST_CASE("With the recovery key a forgotten passphrase is replaced") {
  CliRunner cli;
  cli.create();
  const std::string words =
      cli.file("herstel", cli.with({"key", "recovery", cli.store(), "--key-strength", "lowest"}).out);
  const std::string next = cli.file("zin2", "weer een nieuwe zin\n");
  const auto changed = cli.run({"user", "passphrase", cli.store(), "--name", "s.devries", "--passphrase-file", words,
                                "--new-passphrase-file", next, "--key-strength", "lowest"});
  CAPTURE(changed.err);
  REQUIRE(changed.code == 0);
  CHECK(cli.with({"caseload", cli.store()}).code == 3);
  CHECK(cli.run({"caseload", cli.store(), "--passphrase-file", next}).code == 0);
}

TEST_CASE("A backup is made, listed and restored, and says what it holds") {
  CliRunner cli;
  cli.create();
  cli.importExamples();
  const auto made = cli.json({"backup", "make", cli.store()});
  expectSchema(made, "backup-make");
  const auto kept = cli.json({"upkeep", cli.store()});
  expectSchema(kept, "upkeep");
  CHECK(kept["backup"].is_null());  // there has just been one
  const auto listed = nlohmann::json::parse(cli.run({"backup", "list", cli.store(), "--json"}).out);
  expectSchema(listed, "backup-list");
  REQUIRE(listed["backups"].size() == 1);
  CHECK(listed["backups"][0] == made);
  const std::string target = cli.path("terug.tweehanden");
  const auto restored = cli.json({"backup", "restore", made["folder"], target});
  expectSchema(restored, "backup-restore");
  CHECK(restored["holds"]["families"] == 3);
  CHECK(restored["ok"] == true);
  CHECK(cli.json({"show", target, "--family", "2026-0173"})["family"] ==
        cli.json({"show", cli.store(), "--family", "2026-0173"})["family"]);
  CHECK(cli.with({"backup", "restore", made["folder"], target}).code == 1);
}

TEST_CASE("Damaged data are salvaged to a new folder with a list of what is lost") {
  CliRunner cli;
  cli.create();
  cli.importExamples();
  std::string bytes = readFile(cli.store() + "/store.db");
  for (std::size_t page = 60; page < bytes.size() / 4096; page += 9) bytes[page * 4096 + 9] ^= 1;
  tweehanden::test::writeFile(cli.store() + "/store.db", bytes);
  CHECK(cli.with({"verify", cli.store()}).code == 4);
  const auto report = cli.json({"salvage", cli.store(), cli.path("gered.tweehanden"), "--key-strength", "lowest"});
  expectSchema(report, "salvage");
  CHECK(report["ok"] == true);
  CHECK(report["holds"]["families"].get<int>() >= 1);
  CHECK(cli.with({"verify", cli.path("gered.tweehanden")}).code == 0);
}

TEST_CASE("After a change of the key the data open with the same passphrase") {
  CliRunner cli;
  cli.create();
  cli.importExamples();
  const std::string before = readFile(cli.store() + "/store.db").substr(0, 16);
  cli.done({"key", "renew", cli.store(), "--key-strength", "lowest"});
  CHECK(readFile(cli.store() + "/store.db").substr(0, 16) != before);
  CHECK(cli.with({"verify", cli.store()}).code == 0);
  CHECK(cli.json({"caseload", cli.store()})["families"].size() == 3);
}

TEST_CASE("The sqlcipher program opens the store with the exported key and the documented settings") {
  CliRunner cli;
  cli.create();
  cli.importExamples();
  CHECK(cli.with({"key", "export", cli.store(), "--reason", " "}).code == 1);
  const std::string key = withoutNewline(cli.with({"key", "export", cli.store(), "--reason", "andere software"}).out);
  const std::string sql = documentedSettings("docs/formats/store.md", key);
  const std::string said =
      outputOf("sqlcipher '" + cli.store() + "/store.db'", sql + "SELECT count(*) FROM family;\n", cli);
  CHECK(said.find("ok\n3\n") != std::string::npos);
  const std::string wrong = outputOf("sqlcipher '" + cli.store() + "/store.db'", "SELECT count(*) FROM family;\n", cli);
  CHECK(wrong.find("encrypted") != std::string::npos);
}

}  // namespace tweehanden::cli::test
