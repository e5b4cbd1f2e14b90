// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "cli_runner.h"
#include "json_schema.h"

namespace tweehanden::cli::test {
namespace {

using nlohmann::json;
using tweehanden::test::readFile;
using tweehanden::test::sourceFile;

json whole() { return json::parse(readFile(sourceFile("tests/data/models/whole.json"))); }

json parsed(const Outcome& outcome, const char* schema) {
  const json value = json::parse(outcome.out);
  CHECK(schemaFault(value, schema) == std::string());
  return value;
}

/// An overlay of the shipped model; `version` is that of the shipped model.
json anOverlay(const std::string& version) {
  return {{"format", "tweehanden-model-overlay"},
          {"format_version", 1},
          {"version", "zaanstad-1"},
          {"for_model", version},
          {"approved_by", "M. de Boer"},
          {"approved_on", "2026-01-05"},
          {"reason", "Afgesproken in het overleg"}};
}

std::string shippedVersion(CliRunner& cli) {
  return json::parse(cli.run({"model", "show", "--json"}).out)["model"]["version"];
}

}  // namespace

TEST_CASE("model check accepts the shipped model and counts what is in it") {
  CliRunner cli;
  const auto outcome = cli.run({"model", "check", "--json"});
  CHECK(outcome.code == 0);
  CHECK(outcome.err.empty());
  const json checked = parsed(outcome, "model-check");
  REQUIRE(checked["models"].size() == 1);
  CHECK(checked["models"][0]["ok"] == true);
  CHECK(checked["models"][0]["counts"]["risk_factors"] == 17);
  CHECK(checked["models"][0]["counts"]["tasks"] == 36);
  const auto told = cli.run({"model", "check"});
  CHECK(told.code == 0);
  CHECK(told.out.find("in orde") != std::string::npos);
  CHECK(told.out.find("53 factoren") != std::string::npos);
}

TEST_CASE("model check refuses every broken model by its name, with the pointer and the reason") {
  CliRunner cli;
  const json broken = json::parse(readFile(sourceFile("tests/data/models/broken.json")))["models"];
  REQUIRE(broken.size() >= 25);
  std::vector<std::string> arguments{"model", "check", "--json"};
  for (const json& one : broken) {
    arguments.push_back(cli.file(one["name"].get<std::string>() + ".json", whole().patch(one["patch"]).dump()));
  }
  arguments.push_back(cli.file("in-orde.json", whole().dump()));
  const auto outcome = cli.run(arguments);
  CHECK(outcome.code == 1);
  const json checked = parsed(outcome, "model-check")["models"];
  REQUIRE(checked.size() == broken.size() + 1);
  for (std::size_t i = 0; i < broken.size(); ++i) {
    INFO(broken[i]["name"]);
    REQUIRE(checked[i]["ok"] == false);
    const json& fault = checked[i]["fault"];
    CHECK(fault["file"] == broken[i]["name"].get<std::string>() + ".json");
    CHECK(fault["pointer"] == broken[i]["pointer"]);
    CHECK(fault["reason"] == broken[i]["reason"]);
    // The reason is told in words, not only as a code.
    CHECK(fault["sentence"].get<std::string>().find("Het model is niet bruikbaar: ") == 0);
  }
  CHECK(checked.back()["ok"] == true);
  CHECK(static_cast<std::size_t>(std::ranges::count(outcome.err, '\n')) == broken.size());
}

TEST_CASE("model check refuses in one Dutch line with file, place and reason") {
  CliRunner cli;
  json model = whole();
  model["indicators"][4]["links"][1]["factor"] = "barrier.geen";
  const auto outcome = cli.run({"model", "check", cli.file("stuk.json", model.dump())});
  CHECK(outcome.code == 1);
  CHECK(outcome.out.empty());
  CHECK(outcome.err.find("stuk.json") != std::string::npos);
  CHECK(outcome.err.find("/indicators/4/links/1/factor") != std::string::npos);
  CHECK(outcome.err.find("de factor ‘barrier.geen’ bestaat niet") != std::string::npos);
  CHECK(cli.run({"model", "check", cli.path("weg.json")}).code == 1);
}

TEST_CASE("model show tells everything of one factor, question, task, guard or set, with its source") {
  CliRunner cli;
  for (const char* id : {"risk.9", "direct.risk.9", "VER-J4", "consent", "plan", "sources"}) {
    INFO(id);
    const auto outcome = cli.run({"model", "show", id, "--json"});
    CHECK(outcome.code == 0);
    const json shown = parsed(outcome, "model-show");
    CHECK(shown["item"]["id"] == id);
  }
  const json summary = parsed(cli.run({"model", "show", "--json"}), "model-show");
  CHECK(summary["numbers"]["parameters"]["prior"] == 0.25);
  const auto set = std::ranges::find_if(summary["items"], [](const json& item) { return item["kind"] == "set"; });
  REQUIRE(set != summary["items"].end());
  const auto text = cli.run({"model", "show", (*set)["id"].get<std::string>()});
  CHECK(text.out.find("source/document") != std::string::npos);
  const auto told = cli.run({"model", "show", "VER-J4"});
  CHECK(told.out.find("source/document: 001") != std::string::npos);
  CHECK(told.out.find("owner: youth_service") != std::string::npos);
  CHECK(cli.run({"model", "show", "risk.18"}).code == 1);
}

TEST_CASE("An overlay is used by score and plan, and by check and show, and refused with its place") {
  CliRunner cli;
  json overlay = anOverlay(shippedVersion(cli));
  overlay["weights"] = {{"risk.2", 0.2}};
  overlay["parameters"] = {{"raised_from", 0.5}};
  const std::string file = cli.file("eigen.json", overlay.dump());
  for (const char* command : {"score", "plan"}) {
    INFO(command);
    const auto outcome = cli.run({command, "--case", example("jongen-van-elf.json"), "--overlay", file, "--json"});
    REQUIRE(outcome.code == 0);
    CHECK(json::parse(outcome.out)["model"]["version"] == shippedVersion(cli) + "+zaanstad-1");
  }
  const json checked = parsed(cli.run({"model", "check", "--overlay", file, "--json"}), "model-check");
  CHECK(checked["models"][0]["model"]["overlays"][0]["approved_by"] == "M. de Boer");
  CHECK(cli.run({"model", "check", "--overlay", file}).out.find("goedgekeurd door M. de Boer") != std::string::npos);
  const json shown = parsed(cli.run({"model", "show", "risk.2", "--overlay", file, "--json"}), "model-show");
  CHECK(shown["item"]["values"]["weight"] == 0.2);
  overlay["load"] = {{"limit", 3}};
  const auto refused = cli.run(
      {"score", "--case", example("jongen-van-elf.json"), "--overlay", cli.file("te-ruim.json", overlay.dump())});
  CHECK(refused.code == 1);
  CHECK(refused.err.find("een aanpassing mag een afspraak niet zwakker maken") != std::string::npos);
  CHECK(refused.err.find("/load/limit in het bestand te-ruim.json") != std::string::npos);
}

TEST_CASE("model diff tells what changed in the model, and which cases change level") {
  CliRunner cli;
  json overlay = anOverlay(shippedVersion(cli));
  overlay["parameters"] = {{"raised_from", 0.59}};
  const std::string file = cli.file("eigen.json", overlay.dump());
  const std::string boy = example("jongen-van-elf.json");
  const auto onFiles = cli.run({"model", "diff", "--overlay", file, "--case", boy, "--json"});
  REQUIRE(onFiles.code == 0);
  const json diff = parsed(onFiles, "model-diff");
  REQUIRE(diff["differences"].size() == 1);
  CHECK(diff["differences"][0]["path"] == "raised_from");
  CHECK(diff["differences"][0]["after"] == 0.59);
  CHECK(diff["cases"]["looked_at"] == 1);
  REQUIRE(diff["cases"]["found"].size() == 1);
  CHECK(diff["cases"]["found"][0]["case_number"] == "2026-0173");
  // The same as scoring the case with each model: every factor that changed, and no other.
  const json before = json::parse(cli.run({"score", "--case", boy, "--json"}).out)["factors"];
  const json after = json::parse(cli.run({"score", "--case", boy, "--overlay", file, "--json"}).out)["factors"];
  json expected = json::array();
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (before[i]["level"] == after[i]["level"]) continue;
    expected.push_back({{"factor", before[i]["id"]}, {"from", before[i]["level"]}, {"to", after[i]["level"]}});
  }
  CHECK_FALSE(expected.empty());
  CHECK(diff["cases"]["found"][0]["changes"] == expected);

  cli.create();
  cli.importExamples();
  const json onStore = json::parse(cli.done({"model", "diff", "--overlay", file, "--store", cli.store(), "--json"}));
  CHECK(schemaFault(onStore, "model-diff") == std::string());
  CHECK(onStore["cases"]["looked_at"] == 3);
  const json& found = onStore["cases"]["found"];
  const auto same = std::ranges::find_if(found, [](const json& one) { return one["case_number"] == "2026-0173"; });
  REQUIRE(same != found.end());
  CHECK((*same)["changes"] == expected);
}

TEST_CASE("model diff names a case that does not fit one of the models, and tells two files apart") {
  CliRunner cli;
  const std::string small = cli.file("klein.json", whole().dump());
  const json diff =
      parsed(cli.run({"model", "diff", small, "--case", example("jongen-van-elf.json"), "--json"}), "model-diff");
  REQUIRE(diff["cases"]["found"].size() == 1);
  CHECK(diff["cases"]["found"][0]["misfit"]["model"] == "after");
  CHECK(diff["cases"]["found"][0]["misfit"]["code"] == "unknown_indicator");
  json changed = whole();
  changed["plan"]["family_limit"] = 4;
  const auto text = cli.run({"model", "diff", small, cli.file("anders.json", changed.dump())});
  CHECK(text.code == 0);
  CHECK(text.out.find("plan, family_limit: 5 → 4") != std::string::npos);
  CHECK(cli.run({"model", "diff", small, small}).out.find("De modellen zeggen hetzelfde.") != std::string::npos);
}

TEST_CASE("A command of a group that cannot be understood ends with 2, in Dutch, with where to find help") {
  CliRunner cli;
  const std::vector<std::vector<std::string>> wrong{{"model"},
                                                    {"model", "frobnicate"},
                                                    {"model", "diff"},
                                                    {"model", "check", "--bogus"},
                                                    {"model", "show", "a", "b"}};
  for (const auto& arguments : wrong) {
    INFO(arguments.back());
    const auto outcome = cli.run(arguments);
    CHECK(outcome.code == 2);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.find("Er is niets gedaan.") != std::string::npos);
    CHECK(std::ranges::count(outcome.err, '\n') == 1);
  }
  CHECK(cli.run({"model", "check", "--bogus"}).err.find("tweehanden-cli model check --help") != std::string::npos);
  CHECK(cli.run({"model", "--help"}).out.find("check") != std::string::npos);
  CHECK(cli.run({"--help"}).out.find("kijkt een model na") != std::string::npos);
}

}  // namespace tweehanden::cli::test
