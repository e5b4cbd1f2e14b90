// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>

#include "scoring/model.h"
#include "support/files.h"

using namespace tweehanden;
using namespace tweehanden::scoring;
using nlohmann::json;

namespace {

json readJson(const char* path) { return json::parse(test::readFile(test::sourceFile(path))); }

using Texts = std::map<std::string, std::string>;

Result<Model> load(Texts texts) {
  const ModelFiles files = [texts = std::move(texts)](const std::string& name) -> Result<std::string> {
    const auto at = texts.find(name);
    if (at == texts.end()) return fail(Error{ErrorCode::FileNotFound, "model file", name});
    return at->second;
  };
  return loadModel(files, "model.json");
}

Result<Model> load(const json& document) { return load(Texts{{"model.json", document.dump()}}); }

/// whole.json split over a manifest and one file for each section.
Texts split(const json& whole) {
  Texts texts;
  json manifest = whole;
  manifest["include"] = json::array();
  for (const char* section : {"guards", "sets", "tasks", "factors", "indicators"}) {
    manifest["include"].push_back(std::string(section) + ".json");
    texts[std::string(section) + ".json"] = json{{section, whole.at(section)}}.dump();
    manifest.erase(section);
  }
  texts["model.json"] = manifest.dump();
  return texts;
}

void checkRefused(const Result<Model>& model, const std::string& file, const std::string& pointer,
                  const std::string& reason) {
  REQUIRE_FALSE(model);
  CHECK(model.error().code == ErrorCode::InvalidModel);
  CHECK(model.error().file == file);
  CHECK(model.error().pointer == pointer);
  CHECK_FALSE(model.error().detail.empty());
  REQUIRE_FALSE(model.error().arguments.empty());
  CHECK(model.error().arguments.front() == reason);
}

}  // namespace

TEST_CASE("A model in one file and the same model in six files read alike") {
  const json whole = readJson("tests/data/models/whole.json");
  const auto one = load(whole);
  REQUIRE(one);
  const auto six = load(split(whole));
  REQUIRE(six);
  CHECK(one->factors.size() == 4);
  CHECK(six->factors.size() == 4);
  CHECK(six->tasks.back().throughOwnCircle);
  CHECK(six->indicators[4].links[1].factor == 2);
  CHECK(six->indicators[4].answers[2].text == "weet niet");
  REQUIRE(six->set("eerste") != nullptr);
  CHECK(six->set("eerste")->questions[0].indicators == std::vector<int>{4, 5});
  CHECK(one->hash != six->hash);
}

TEST_CASE("An own weight replaces the ranked weight of its factor alone") {
  json whole = readJson("tests/data/models/whole.json");
  const auto with = load(whole);
  whole.erase("weights");
  const auto without = load(whole);
  REQUIRE((with && without));
  CHECK(without->factors[0].weight == Approx(0.25));
  CHECK(without->factors[1].weight == Approx(0.75));
  CHECK(with->factors[0].weight == Approx(0.3));
  CHECK(with->factors[1].weight == Approx(0.75));
}

TEST_CASE("Every broken model is refused with its file, its JSON pointer and its reason") {
  const json whole = readJson("tests/data/models/whole.json");
  const json broken = readJson("tests/data/models/broken.json");
  REQUIRE(broken.at("models").size() >= 75);
  for (const json& one : broken.at("models")) {
    INFO(one.at("name"));
    checkRefused(load(whole.patch(one.at("patch"))), "model.json", one.at("pointer"), one.at("reason"));
  }
}

TEST_CASE("Command of Dutch alone may not be made into evidence for risk factor 9") {
  json whole = readJson("tests/data/models/whole.json");
  // Nine risk factors, each with its direct indicator; the language skill links to the first and to the ninth.
  for (int number = 3; number <= 9; ++number) {
    const std::string id = "risk." + std::to_string(number);
    json factor = whole["factors"][0];
    factor["id"] = id;
    factor["number"] = number;
    json direct = whole["indicators"][0];
    direct["id"] = "direct." + id;
    direct["links"][0]["factor"] = id;
    whole["factors"].push_back(factor);
    whole["indicators"].push_back(direct);
  }
  REQUIRE(load(whole));
  whole["indicators"][4]["links"][0]["factor"] = "risk.9";
  checkRefused(load(whole), "model.json", "/indicators/4/links/0/factor", "own_words");
  whole["indicators"][4]["language_skill"] = false;
  CHECK(load(whole));
}

TEST_CASE("A fault in an included file names that file") {
  Texts texts = split(readJson("tests/data/models/whole.json"));
  json tasks = json::parse(texts["tasks.json"]);
  tasks["tasks"][2]["factors"][0] = "risk.17";
  texts["tasks.json"] = tasks.dump();
  checkRefused(load(texts), "tasks.json", "/tasks/2/factors/0", "unknown_factor");
  tasks["tasks"][2]["owner"] = "nobody";
  texts["tasks.json"] = tasks.dump();
  checkRefused(load(texts), "tasks.json", "/tasks/2/owner", "schema");
}

TEST_CASE(
    "A section given twice, a file that is no JSON, a property named twice and a file that is no manifest are "
    "refused") {
  const json whole = readJson("tests/data/models/whole.json");
  Texts twice = split(whole);
  json manifest = json::parse(twice["model.json"]);
  manifest["guards"] = whole.at("guards");
  twice["model.json"] = manifest.dump();
  checkRefused(load(twice), "guards.json", "/guards", "section_twice");
  checkRefused(load(Texts{{"model.json", "{\"format\": "}}), "model.json", "", "invalid_json");
  checkRefused(load(Texts{{"model.json", "{\"format\": 1e999}"}}), "model.json", "", "invalid_json");
  checkRefused(load(Texts{{"model.json", "{\"version\": \"a\", \"version\": \"b\"}"}}), "model.json", "",
               "duplicate_property");
  checkRefused(load(json{{"guards", whole.at("guards")}}), "model.json", "", "no_manifest");
  checkRefused(load(Texts{{"model.json", "[]"}}), "model.json", "", "schema");
}
