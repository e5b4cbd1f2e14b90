// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "cli_runner.h"

namespace tweehanden::cli::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// Refused with this code, in one Dutch line, with nothing on standard output.
void checkRefused(const Outcome& outcome, int code) {
  CHECK(outcome.code == code);
  CHECK(outcome.out.empty());
  INFO(outcome.err);
  CHECK(outcome.err.size() > 40);
  CHECK(std::ranges::count(outcome.err, '\n') == 1);
  CHECK(outcome.err.ends_with(".\n"));
}

json boy() { return json::parse(tweehanden::test::readFile(example("jongen-van-elf.json"))); }

}  // namespace

TEST_CASE("A wrong passphrase ends with 3, and the right one opens the store afterwards") {
  CliRunner cli;
  cli.create();
  const auto wrong = cli.file("fout", "paard batterij nietje niet\n");
  checkRefused(cli.run({"caseload", cli.store(), "--passphrase-file", wrong}), 3);
  cli.done({"caseload", cli.store()});
}

TEST_CASE("A store that is missing ends with 1; one that is cut off, or lacks half of itself, with 4") {
  CliRunner cli;
  checkRefused(cli.with({"caseload", cli.path("nergens")}), 1);
  cli.create();
  cli.importExamples();
  const auto copied = [&](const char* name) {
    fs::copy(cli.store(), cli.path(name), fs::copy_options::recursive);
    return fs::path(cli.path(name));
  };
  const auto cut = copied("kort.tweehanden");
  fs::resize_file(cut / "store.db", 5000);
  checkRefused(cli.with({"caseload", cut.string()}), 4);
  const auto keyOnly = copied("sleutel.tweehanden");
  fs::remove(keyOnly / "store.db");
  checkRefused(cli.with({"caseload", keyOnly.string()}), 4);
  const auto storeOnly = copied("zonder.tweehanden");
  fs::remove(storeOnly / "keyring.json");
  checkRefused(cli.with({"caseload", storeOnly.string()}), 4);
  CHECK(cli.json({"caseload", cli.store()})["total"] == 3);
}

TEST_CASE("A flipped byte in the store is never shown as data") {
  CliRunner cli;
  cli.create();
  cli.importExamples();
  const fs::path database = fs::path(cli.store()) / "store.db";
  std::string bytes = tweehanden::test::readFile(database);
  for (std::size_t at = 4096 + 100; at < bytes.size(); at += 4096) bytes[at] = static_cast<char>(bytes[at] ^ 1);
  tweehanden::test::writeFile(database, bytes);
  CHECK(cli.with({"verify", cli.store()}).code == 4);
  checkRefused(cli.with({"show", cli.store(), "--family", "2026-0173"}), 4);
}

TEST_CASE("No broken case file of the collection is imported, each is refused by its name") {
  CliRunner cli;
  cli.create();
  int tried = 0;
  for (const auto& file : tweehanden::test::sourceFiles("tests/data/cases", ".json")) {
    const std::string name = file.filename().string();
    if (name == "valid.json" || name == "right_to_left.json") continue;
    INFO(name);
    const auto outcome = cli.with({"import", cli.store(), file.string()});
    checkRefused(outcome, 1);
    CHECK(outcome.err.find(name) != std::string::npos);
    ++tried;
  }
  CHECK(tried >= 25);
  CHECK(cli.json({"caseload", cli.store()})["total"] == 0);
}

TEST_CASE("An unknown indicator, an answer off the scale and a future date are refused at their place") {
  CliRunner cli;
  cli.create();
  const auto refusedAt = [&](const char* pointer, const json& value) {
    auto file = boy();
    file[json::json_pointer(pointer)] = value;
    const auto outcome = cli.with({"import", cli.store(), cli.file("stuk.json", file.dump())});
    checkRefused(outcome, 1);
    CHECK(outcome.err.find(std::string(pointer) + " in het bestand stuk.json") != std::string::npos);
  };
  refusedAt("/observations/2/indicator", "taal.bestaat_niet");
  refusedAt("/observations/2/answer", "een beetje");
  refusedAt("/observations/2/on", "2190-01-01");
  refusedAt("/contacts/0/start", "2190-01-01T10:00");
  CHECK(cli.json({"caseload", cli.store()})["total"] == 0);
}

TEST_CASE("A case number that is taken is refused, and the family that has it stays as it is") {
  CliRunner cli;
  cli.create();
  cli.importExamples();
  const std::string before = cli.done({"export", cli.store(), "--family", "2026-0173"});
  const auto outcome = cli.with({"import", cli.store(), example("jongen-van-elf.json")});
  checkRefused(outcome, 1);
  CHECK(outcome.err.find("2026-0173") != std::string::npos);
  CHECK((cli.done({"export", cli.store(), "--family", "2026-0173"}) == before));
}

TEST_CASE("Of several files none is imported when one has a fault, wherever it stands") {
  CliRunner cli;
  cli.create();
  const auto broken = tweehanden::test::sourceFile("tests/data/cases/truncated.json").string();
  checkRefused(cli.with({"import", cli.store(), example("jongen-van-elf.json"), broken}), 1);
  checkRefused(cli.with({"import", cli.store(), broken, example("jongen-van-elf.json")}), 1);
  CHECK(cli.json({"caseload", cli.store()})["total"] == 0);
}

TEST_CASE("A visit with a fault writes nothing, and a visit with a five-megabyte note in other scripts is kept") {
  CliRunner cli;
  cli.create();
  cli.importExamples();
  auto visit = json::parse(tweehanden::test::readFile(example("visits/huisbezoek.json")));
  const auto log = [&] {
    return cli.with({"visit", cli.store(), "--family", "2026-0173", "--file", cli.file("bezoek.json", visit.dump())});
  };
  const std::string before = cli.done({"export", cli.store(), "--family", "2026-0173"});
  visit["observations"][0]["answer"] = "soms";
  checkRefused(log(), 1);
  visit["observations"][0]["answer"] = "present";
  visit["contact"]["note"] = std::string("nul\0byte", 8);
  checkRefused(log(), 1);
  CHECK((cli.done({"export", cli.store(), "--family", "2026-0173"}) == before));
  std::string note = "שלום é السلام عليكم ";
  while (note.size() < 5'000'000) note += note;
  visit["contact"]["note"] = note;
  visit["contact"].erase("marks");
  CHECK(log().code == 0);
  const auto shown = cli.json({"show", cli.store(), "--family", "2026-0173"});
  CHECK((shown["contacts"].back()["note"] == note));
}

TEST_CASE("What is not there ends with 1: a family, a file, a folder in the place of a file") {
  CliRunner cli;
  cli.create();
  for (const char* command : {"show", "score", "plan", "export"}) {
    INFO(command);
    checkRefused(cli.with({command, cli.store(), "--family", "2026-0404"}), 1);
  }
  checkRefused(cli.with({"import", cli.store(), cli.path("weg.json")}), 1);
  checkRefused(cli.with({"import", cli.store(), cli.store()}), 1);
  checkRefused(cli.run({"score", "--case", cli.path("weg.json")}), 1);
  checkRefused(cli.run({"score", "--case", example("jongen-van-elf.json"), "--model", cli.path("weg.json")}), 1);
  checkRefused(cli.run({"caseload", cli.store(), "--passphrase-file", cli.path("weg")}), 1);
  checkRefused(cli.with({"export", cli.store(), "--family", "2026-0404", "--to", cli.path("x")}), 1);
  CHECK_FALSE(fs::exists(cli.path("x")));
}

TEST_CASE("A command that cannot be understood ends with 2 and does nothing") {
  CliRunner cli;
  const std::vector<std::vector<std::string>> wrong{
      {},
      {"frobnicate"},
      {"show", cli.store()},
      {"show", cli.store(), "--family"},
      {"show", cli.store(), "--family", "x", "--bogus"},
      {"score"},
      {"score", cli.store()},
      {"score", "--case", example("jongen-van-elf.json"), "--on", "2026-02-30"},
      {"score", "--case", example("jongen-van-elf.json"), "--on", "morgen"},
      {"score", cli.store(), "--family", "x", "--case", "y"},
      {"demo", cli.store(), "--families", "veel"},
      {"demo", cli.store(), "--families", "0"},
      {"demo", cli.store(), "--families", "-3"},
      {"caseload", cli.store(), "--sort", "score"},
      {"import", cli.store()}};
  for (const auto& arguments : wrong) {
    INFO((arguments.empty() ? std::string("nothing") : arguments.front() + " " + arguments.back()));
    checkRefused(cli.run(arguments), 2);
  }
  CHECK_FALSE(fs::exists(cli.store()));
}

TEST_CASE("The passphrase is never an argument; without a file and without a terminal it is asked in vain") {
  CliRunner cli;
  cli.create();
  checkRefused(cli.run({"caseload", cli.store()}), 2);
  for (const char* option : {"--passphrase", "--password", "-p"}) {
    checkRefused(cli.run({"caseload", cli.store(), option, "paard batterij nietje"}), 2);
  }
  const std::string help = cli.run({"create", "--help"}).out;
  CHECK(help.find("--passphrase-file") != std::string::npos);
  CHECK(help.find("--passphrase ") == std::string::npos);
  CHECK(help.find("key-strength") == std::string::npos);
}

TEST_CASE("A store is not made over another one, nor with a passphrase that is too short") {
  CliRunner cli;
  cli.create();
  cli.importExamples();
  checkRefused(cli.with({"create", cli.store(), "--key-strength", "lowest"}), 1);
  CHECK(cli.json({"caseload", cli.store()})["total"] == 3);
  const auto empty = cli.file("leeg", "");
  checkRefused(cli.run({"create", cli.path("nieuw"), "--passphrase-file", empty, "--key-strength", "lowest"}), 1);
  CHECK_FALSE(fs::exists(cli.path("nieuw")));
}

TEST_CASE("The store is not a plain database, and no name or note stands in any of its files") {
  CliRunner cli;
  cli.create();
  cli.importExamples();
  cli.done({"visit", cli.store(), "--family", "2026-0173", "--file", example("visits/huisbezoek.json")});
  CHECK(tweehanden::test::readFile(fs::path(cli.store()) / "store.db").substr(0, 15) != "SQLite format 3");
  for (const auto& entry : fs::recursive_directory_iterator(cli.store())) {
    if (!entry.is_regular_file()) continue;
    const std::string bytes = tweehanden::test::readFile(entry.path());
    for (const char* word : {"Bouzidi", "Karima", "schoolreis", "paard batterij"}) {
      INFO(entry.path().filename().string() << " " << word);
      CHECK(bytes.find(word) == std::string::npos);
    }
  }
}

}  // namespace tweehanden::cli::test
