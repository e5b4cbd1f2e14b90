// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "scoring/engine.h"
#include "scoring/generators.h"
#include "scoring/model_builders.h"
#include "support/files.h"

using namespace tweehanden;
using namespace tweehanden::scoring;
using nlohmann::json;
using test::kDay;

namespace {

/// tests/data/models/whole.json, with the numbers of the guard on load.
const std::string& wholeText() {
  static const std::string text = [] {
    json model = json::parse(test::readFile(test::sourceFile("tests/data/models/whole.json")));
    model.erase("weights");
    model["load"] = {{"warn_from", 0.8}, {"limit", 1.0}, {"rest_days", 28}, {"heavy_hours", 8}, {"planning_weeks", 4}};
    return model.dump();
  }();
  return text;
}

Result<Model> loadWith(const std::vector<OverlayFile>& overlays) {
  const ModelFiles files = [](const std::string&) -> Result<std::string> { return wholeText(); };
  return loadModel(files, "model.json", overlays, kDay);
}

Result<Model> loadWith(const json& overlay) { return loadWith(std::vector{OverlayFile{"eigen.json", overlay.dump()}}); }

/// An overlay that is in order but for its changes, which are still to be given.
json anOverlay(const std::string& version = "zaanstad-1") {
  return {{"format", "tweehanden-model-overlay"},
          {"format_version", 1},
          {"version", version},
          {"for_model", "test-1"},
          {"approved_by", "M. de Boer"},
          {"approved_on", "2026-11-22"},
          {"reason", "Afgesproken in het overleg van 3 november"}};
}

json anOverlayWith(const char* pointer, const json& value) {
  json overlay = anOverlay();
  overlay[json::json_pointer(pointer)] = value;
  return overlay;
}

void checkRefused(const json& overlay, const std::string& pointer, const std::string& reason) {
  INFO(overlay.dump());
  const auto model = loadWith(overlay);
  REQUIRE_FALSE(model);
  CHECK(model.error().code == ErrorCode::InvalidModel);
  CHECK(model.error().file == "eigen.json");
  CHECK(model.error().pointer == pointer);
  REQUIRE_FALSE(model.error().arguments.empty());
  CHECK(model.error().arguments.front() == reason);
}

}  // namespace

TEST_CASE("An overlay changes what it names, of every kind, and nothing else") {
  json overlay = anOverlay();
  overlay["weights"] = {{"risk.2", 0.15}};
  overlay["parameters"] = {{"cap", 3}, {"certainty", {{"likely", 0.8}}}};
  overlay["plan"] = {{"family_limit", 4}};
  overlay["load"] = {{"limit", 0.9}};
  overlay["factors"] = {{"risk.1", {{"short", "Kent de weg niet"}, {"explanation", "Het gezin weet niet waar."}}}};
  overlay["indicators"]["taal.gesprek"] = {{"name", "Samen praten"},
                                           {"questions", {{"family", "Hoe gaat het praten?"}}},
                                           {"half_life_days", 900},
                                           {"half_life_reason", "blijft lang zo"},
                                           {"links", {{"barrier.taal", 0.6}}}};
  overlay["tasks"] = {{"BEK-J2", {{"short", "Samen bellen"}, {"how", "Bel samen."}, {"hours", 2.5}}}};
  const auto plain = loadWith(std::vector<OverlayFile>{});
  const auto model = loadWith(overlay);
  REQUIRE((plain && model));
  CHECK(model->factors[1].weight == 0.15);
  CHECK(model->factors[0].weight == plain->factors[0].weight);
  CHECK(model->parameters.cap == 3);
  CHECK(model->parameters.certaintyLikely == 0.8);
  CHECK(model->parameters.certaintyUnsure == plain->parameters.certaintyUnsure);
  CHECK(model->plan.familyLimit == 4);
  CHECK(model->plan.organisationLimit == plain->plan.organisationLimit);
  CHECK(model->load.limit == 0.9);
  CHECK(model->factors[0].shortName == "Kent de weg niet");
  CHECK(model->factors[0].explanation == "Het gezin weet niet waar.");
  CHECK(model->factors[0].title == plain->factors[0].title);
  const Indicator& talk = model->indicators[4];
  CHECK(talk.name == "Samen praten");
  CHECK(talk.questionFamily == "Hoe gaat het praten?");
  CHECK(talk.questionYouthService == plain->indicators[4].questionYouthService);
  CHECK(talk.halfLifeDays == 900);
  CHECK(talk.links[0].weight == plain->indicators[4].links[0].weight);
  CHECK(talk.links[1].weight == 0.6);
  REQUIRE(model->task("BEK-J2") != nullptr);
  CHECK(model->task("BEK-J2")->shortText == "Samen bellen");
  CHECK(model->task("BEK-J2")->hours == 2.5);
  CHECK(model->task("BEK-J2")->factors == plain->task("BEK-J2")->factors);
}

TEST_CASE("A model with an overlay says so: its version, its hash, and who approved what when and why") {
  const auto plain = loadWith(std::vector<OverlayFile>{});
  const auto one = loadWith(anOverlayWith("/weights/risk.2", 0.15));
  const auto other = loadWith(anOverlayWith("/weights/risk.2", 0.16));
  REQUIRE((plain && one && other));
  CHECK(plain->version == "test-1");
  CHECK(plain->overlays.empty());
  CHECK(one->version == "test-1+zaanstad-1");
  CHECK(one->hash != plain->hash);
  CHECK(one->hash != other->hash);
  REQUIRE(one->overlays.size() == 1);
  CHECK(one->overlays[0].version == "zaanstad-1");
  CHECK(one->overlays[0].approvedBy == "M. de Boer");
  CHECK(one->overlays[0].approvedOn == kDay);
  CHECK(one->overlays[0].reason == "Afgesproken in het overleg van 3 november");
}

TEST_CASE("An overlay without a name, a reason or a day of approval is refused; so is one approved after today") {
  for (const char* field : {"approved_by", "approved_on", "reason", "version", "for_model"}) {
    json overlay = anOverlayWith("/weights/risk.2", 0.15);
    overlay.erase(field);
    checkRefused(overlay, "", "schema");
  }
  json overlay = anOverlayWith("/weights/risk.2", 0.15);
  const auto with = [&](const char* field, const json& value) {
    json changed = overlay;
    changed[field] = value;
    return changed;
  };
  checkRefused(with("approved_by", "  "), "/approved_by", "blank");
  checkRefused(with("reason", "\t"), "/reason", "blank");
  checkRefused(with("approved_on", "2026-11-23"), "/approved_on", "approved_later");
  checkRefused(with("approved_on", "9999-12-31"), "/approved_on", "approved_later");
  checkRefused(with("approved_on", "2026-02-30"), "/approved_on", "approved_on");
  checkRefused(with("approved_on", "gisteren"), "/approved_on", "schema");
  CHECK(loadWith(with("approved_on", "2026-11-21")));
}

TEST_CASE("An overlay made for another model, of another format, or that changes nothing is refused") {
  json overlay = anOverlayWith("/weights/risk.2", 0.15);
  overlay["for_model"] = "test-2";
  checkRefused(overlay, "/for_model", "for_model");
  overlay = anOverlayWith("/weights/risk.2", 0.15);
  overlay["format_version"] = 2;
  checkRefused(overlay, "/format_version", "format_version");
  overlay["format"] = "tweehanden-model";
  checkRefused(overlay, "", "no_overlay");
  checkRefused(json::array(), "", "no_overlay");
  checkRefused(anOverlay(), "", "nothing_changed");
}

TEST_CASE("What the model does not have, an overlay cannot change") {
  checkRefused(anOverlayWith("/factors/risk.17", {{"short", "x"}}), "/factors/risk.17", "unknown_factor");
  checkRefused(anOverlayWith("/factors", {{"a/b~c", {{"short", "x"}}}}), "/factors/a~1b~0c", "unknown_factor");
  checkRefused(anOverlayWith("/indicators/taal.geen", {{"name", "x"}}), "/indicators/taal.geen", "unknown_indicator");
  checkRefused(anOverlayWith("/indicators/taal.gesprek", {{"links", {{"risk.2", 0.5}}}}),
               "/indicators/taal.gesprek/links/risk.2", "unknown_link");
  checkRefused(anOverlayWith("/tasks/VER-J9", {{"how", "x"}}), "/tasks/VER-J9", "unknown_task");
  checkRefused(anOverlayWith("/parameters/caps", 3), "/parameters/caps", "unknown_number");
  checkRefused(anOverlayWith("/weights/risk.16", 0.1), "/weights/risk.16", "weight");
  checkRefused(anOverlayWith("/weights", {{"001", 0.1}}), "/weights/001", "schema");
  checkRefused(anOverlayWith("/weights", {{"-", 0.1}}), "/weights/-", "schema");
}

TEST_CASE("No overlay touches ids, factors of a task, guards, sources, severities or sets") {
  checkRefused(anOverlayWith("/guards/consent", {{"says", "x"}}), "", "schema");
  checkRefused(anOverlayWith("/sources", {{"001", "x"}}), "", "schema");
  checkRefused(anOverlayWith("/sets/x", "x"), "", "schema");
  checkRefused(anOverlayWith("/tasks/BEK-J2", {{"factors", {"risk.1"}}}), "/tasks/BEK-J2", "schema");
  checkRefused(anOverlayWith("/tasks/BEK-J2", {{"through_own_circle", false}}), "/tasks/BEK-J2", "schema");
  checkRefused(anOverlayWith("/factors/risk.1", {{"id", "risk.2"}}), "/factors/risk.1", "schema");
  checkRefused(anOverlayWith("/factors/risk.1", {{"contacts_above_prior", 1}}), "/factors/risk.1", "schema");
  checkRefused(anOverlayWith("/indicators/taal.gesprek", {{"answers", json::array()}}), "/indicators/taal.gesprek",
               "schema");
  checkRefused(anOverlayWith("/indicators/taal.gesprek", {{"language_skill", false}}), "/indicators/taal.gesprek",
               "schema");
}

TEST_CASE("The result of an overlay keeps every rule of a model, and the refusal points at the change that broke it") {
  checkRefused(anOverlayWith("/weights/risk.2", 1.5), "/weights/risk.2", "weight");
  checkRefused(anOverlayWith("/weights/risk.2", 0), "/weights/risk.2", "schema");
  checkRefused(anOverlayWith("/weights/risk.2", -1), "/weights/risk.2", "schema");
  checkRefused(anOverlayWith("/parameters/prior", 1), "/parameters/prior", "schema");
  checkRefused(anOverlayWith("/parameters/certainty/unsure", 0.9), "/parameters/certainty/unsure", "certainty");
  // The rule is broken at raised_from, but what changed is the prior.
  checkRefused(anOverlayWith("/parameters/prior", 0.4), "/parameters/prior", "thresholds");
  checkRefused(anOverlayWith("/plan/family_limit", 2.5), "/plan/family_limit", "schema");
  checkRefused(anOverlayWith("/plan/family_limit", 4294967297), "/plan/family_limit", "schema");
  checkRefused(anOverlayWith("/tasks/BEK-J2", {{"hours", 0}}), "/tasks/BEK-J2/hours", "schema");
  checkRefused(anOverlayWith("/indicators/taal.gesprek", {{"half_life_days", 30}, {"half_life_reason", "x"}}),
               "/indicators/taal.gesprek/half_life_days", "schema");
  checkRefused(anOverlayWith("/indicators/taal.gesprek", {{"half_life_days", 900}}), "/indicators/taal.gesprek",
               "schema");
  checkRefused(anOverlayWith("/indicators/direct.risk.1", {{"links", {{"risk.1", 0.5}}}}),
               "/indicators/direct.risk.1/links/risk.1", "direct_link");
  json two = anOverlayWith("/weights/risk.2", 0.15);
  two["indicators"]["taal.gesprek"]["links"]["risk.1"] = 2;
  checkRefused(two, "/indicators/taal.gesprek/links/risk.1", "schema");
}

TEST_CASE("An overlay may make the guard on load stricter, never weaker") {
  const auto plain = loadWith(std::vector<OverlayFile>{});
  REQUIRE(plain);
  const LoadParameters& now = plain->load;
  checkRefused(anOverlayWith("/load/limit", now.limit + 0.01), "/load/limit", "guard_weakened");
  checkRefused(anOverlayWith("/load/warn_from", now.warnFrom + 0.01), "/load/warn_from", "guard_weakened");
  checkRefused(anOverlayWith("/load/heavy_hours", now.heavyHours + 1), "/load/heavy_hours", "guard_weakened");
  checkRefused(anOverlayWith("/load/rest_days", now.restDays - 1), "/load/rest_days", "guard_weakened");
  checkRefused(anOverlayWith("/load/planning_weeks", now.planningWeeks + 1), "/load/planning_weeks", "guard_weakened");
  CHECK(loadWith(anOverlayWith("/load/rest_days", now.restDays + 7)));
  CHECK(loadWith(anOverlayWith("/load/limit", now.limit - 0.01)));
}

TEST_CASE("Two overlays are laid one over the other, and refused when both change one thing") {
  json first = anOverlayWith("/weights/risk.2", 0.15);
  json second = anOverlay("team-noord-2");
  second["plan"] = {{"family_limit", 3}};
  const auto model = loadWith(std::vector<OverlayFile>{{"a.json", first.dump()}, {"b.json", second.dump()}});
  REQUIRE(model);
  CHECK(model->version == "test-1+zaanstad-1+team-noord-2");
  CHECK(model->overlays.size() == 2);
  CHECK(model->factors[1].weight == 0.15);
  CHECK(model->plan.familyLimit == 3);
  second["weights"] = {{"risk.2", 0.2}};
  const auto twice = loadWith(std::vector<OverlayFile>{{"a.json", first.dump()}, {"b.json", second.dump()}});
  REQUIRE_FALSE(twice);
  CHECK(twice.error().file == "b.json");
  CHECK(twice.error().pointer == "/weights/risk.2");
  CHECK(twice.error().arguments.front() == "changed_twice");
}

TEST_CASE("Any weight an overlay may give is the weight the model then has") {
  CHECK(test::holds(
      "An overlay's weight",
      [] {
        const double weight = *rc::gen::map(rc::gen::inRange(1, 1001), [](int n) { return n / 1000.0; });
        const auto model = loadWith(anOverlayWith("/weights/risk.1", weight));
        RC_ASSERT(model.has_value());
        RC_ASSERT(model->factors[0].weight == weight);
        RC_ASSERT(model->factors[1].weight == loadWith(std::vector<OverlayFile>{})->factors[1].weight);
      },
      100));
}

TEST_CASE("The shipped model takes an overlay from a file, and scores with it") {
  const test::TemporaryDirectory folder;
  json overlay = anOverlayWith("/indicators/direct.risk.9/name", "Het zelf: taal");
  overlay["for_model"] = shippedModel()->version;
  overlay["parameters"] = {{"raised_from", 0.4}};
  test::writeFile(folder / "eigen.json", overlay.dump());
  const auto model = modelFromFiles("", {(folder / "eigen.json").string()}, kDay);
  REQUIRE(model);
  CHECK(model->version == shippedModel()->version + "+zaanstad-1");
  CHECK(levelOf(model->parameters, 0.36, 2) == Level::Low);
  CHECK(levelOf(shippedModel()->parameters, 0.36, 2) == Level::Raised);
  const auto missing = modelFromFiles("", {(folder / "weg.json").string()}, kDay);
  REQUIRE_FALSE(missing);
  CHECK(missing.error().code == ErrorCode::FileNotFound);
  const auto directory = modelFromFiles(folder.path().string(), {}, kDay);
  REQUIRE_FALSE(directory);
  CHECK(directory.error().code == ErrorCode::FileUnreadable);
}
