// SPDX-License-Identifier: EUPL-1.2
// What the engine does with input that nobody should give it: docs/decisions/0016.
#include <catch2/catch.hpp>
#include <chrono>
#include <cmath>
#include <functional>
#include <limits>
#include <nlohmann/json.hpp>

#include "domain/validation.h"
#include "scoring/allocation_builders.h"
#include "scoring/model_builders.h"
#include "scoring/questions.h"
#include "support/builders.h"
#include "support/files.h"

using namespace tweehanden;
using namespace tweehanden::scoring;
using nlohmann::json;
using test::kDay;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

json whole() { return json::parse(test::readFile(test::sourceFile("tests/data/models/whole.json"))); }

Result<Model> loadText(const std::string& text) {
  const ModelFiles files = [&text](const std::string& name) -> Result<std::string> {
    if (name == "model.json") return text;
    return fail(Error{ErrorCode::FileNotFound, "model file", name});
  };
  return loadModel(files, "model.json");
}

void checkRefused(const std::string& text, const std::string& pointer, const std::string& reason) {
  const auto model = loadText(text);
  REQUIRE_FALSE(model);
  CHECK(model.error().code == ErrorCode::InvalidModel);
  CHECK(model.error().file == "model.json");
  CHECK(model.error().pointer == pointer);
  REQUIRE_FALSE(model.error().arguments.empty());
  CHECK(model.error().arguments.front() == reason);
}

void checkRefusedWith(const char* pointer, const json& value, const std::string& at, const std::string& reason) {
  INFO(pointer << " " << value.dump());
  json model = whole();
  model[json::json_pointer(pointer)] = value;
  checkRefused(model.dump(), at, reason);
}

/// The model with a cap that the JSON library would never write.
std::string withRaw(const std::string& raw) {
  json model = whole();
  model["parameters"]["cap"] = "RAW";
  std::string text = model.dump();
  return text.replace(text.find("\"RAW\""), 5, raw);
}

std::string nested(std::size_t levels, const std::string& inner) {
  std::string text;
  for (std::size_t i = 0; i < levels; ++i) text += '[';
  text += inner;
  for (std::size_t i = 0; i < levels; ++i) text += ']';
  return text;
}

bool sameScores(const Profile& a, const Profile& b) {
  for (std::size_t f = 0; f < a.factors.size(); ++f) {
    if (a.factors[f].score != b.factors[f].score || a.factors[f].mass != b.factors[f].mass) return false;
  }
  return a.factors.size() == b.factors.size();
}

double secondsOf(const std::function<void()>& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

}  // namespace

TEST_CASE("Numbers that are none, or that no double holds, are refused in a model at their place") {
  for (const char* raw : {"NaN", "Infinity", "-Infinity", "nan", "1e999", "-1e999"}) {
    INFO(raw);
    checkRefused(withRaw(raw), "/parameters", "invalid_json");
  }
  checkRefused(withRaw("1e300"), "/parameters/cap", "schema");
  checkRefusedWith("/parameters/prior_mass", 1e300, "/parameters/prior_mass", "schema");
  checkRefusedWith("/indicators/4/half_life_days", 1e308, "/indicators/4/half_life_days", "schema");
}

TEST_CASE("A whole number too large for its field is refused, not cut to another one") {
  checkRefusedWith("/plan/family_limit", 4294967297, "/plan/family_limit", "schema");
  checkRefusedWith("/plan/organisation_limit", 1e19, "/plan/organisation_limit", "schema");
  checkRefusedWith("/factors/0/contacts_above_prior", 4294967297, "/factors/0/contacts_above_prior", "schema");
  checkRefusedWith("/format_version", 4294967297, "/format_version", "format_version");
}

TEST_CASE("An empty model, or one with an empty section, is refused by its place") {
  checkRefused("", "", "invalid_json");
  checkRefused("{}", "", "schema");
  checkRefused("null", "", "schema");
  for (const char* section : {"factors", "indicators", "tasks", "guards"}) {
    INFO(section);
    checkRefusedWith((std::string("/") + section).c_str(), json::array(), std::string("/") + section, "schema");
    json model = whole();
    model.erase(section);
    checkRefused(model.dump(), "", "section_missing");
  }
}

TEST_CASE("A model that includes itself, or whose tasks refer to each other in a circle, is refused") {
  checkRefusedWith("/include", {"model.json"}, "/include/0", "include_manifest");
  json model = whole();
  // a -> b -> c -> a, all of one owner
  json circle = json::array();
  for (int i = 0; i < 3; ++i) {
    json task = model["tasks"][0];
    task.erase("joint_with");
    task["id"] = "KWA-J" + std::to_string(30 + i);
    task["owner"] = "youth_service";
    task["same_as"] = "KWA-J" + std::to_string(30 + (i + 1) % 3);
    circle.push_back(task);
  }
  const std::size_t first = model["tasks"].size();
  for (const json& task : circle) model["tasks"].push_back(task);
  checkRefused(model.dump(), "/tasks/" + std::to_string(first) + "/same_as", "same_as");
  json itself = whole();
  itself["tasks"][0].erase("joint_with");
  itself["tasks"][0]["same_as"] = itself["tasks"][0]["id"];
  checkRefused(itself.dump(), "/tasks/0/same_as", "same_as");
}

TEST_CASE("Nesting of any depth is refused before anything recursive sees it") {
  std::string deepest;
  for (int i = 0; i < 64; ++i) deepest += "/0";
  checkRefused(nested(1'000'000, ""), deepest, "too_deep");
  checkRefused(nested(64, ""), "", "schema");
  std::string objects;
  for (int i = 0; i < 200'000; ++i) objects += "{\"a\":";
  const auto model = loadText(objects);
  REQUIRE_FALSE(model);
  CHECK(model.error().arguments.front() == "too_deep");
}

TEST_CASE("A property twice, bytes that are not UTF-8 and NUL are refused in a model and in an overlay") {
  checkRefused(R"({"format": "x", "parameters": {"cap": 2, "cap": 3}})", "/parameters", "duplicate_property");
  checkRefused(R"([{"a": [1, {"b": 1, "b": 2}]}])", "/0/a/1", "duplicate_property");
  checkRefused("{\"format\": \"\xff\"}", "", "not_utf8");
  checkRefused("{\"format\": \"\xed\xa0\x80\"}", "", "not_utf8");
  checkRefused("{\"format\": \"a\\u0000b\"}", "", "nul");
  checkRefused("{\"parameters\": {\"a\\u0000b\": 1}}", "/parameters", "nul");
  const ModelFiles files = [](const std::string&) -> Result<std::string> { return whole().dump(); };
  const std::pair<std::string, std::string> overlays[] = {{R"({"version": "a", "version": "b"})", "duplicate_property"},
                                                          {nested(100'000, ""), "too_deep"},
                                                          {R"({"weights": {"risk.1": 1e999}})", "invalid_json"},
                                                          {"{\"reason\": \"\xc3(\"}", "not_utf8"},
                                                          {"{\"reason\": \"\\u0000\"}", "nul"},
                                                          {"", "invalid_json"}};
  for (const auto& [text, reason] : overlays) {
    const auto model = loadModel(files, "model.json", {{"eigen.json", text}}, kDay);
    REQUIRE_FALSE(model);
    CHECK(model.error().file == "eigen.json");
    CHECK(model.error().arguments.front() == reason);
  }
}

TEST_CASE("An id of a hundred thousand characters is refused, and does not exhaust the stack") {
  checkRefusedWith("/factors/2/id", "barrier." + std::string(100'000, 'a'), "/factors/2/id", "schema");
  checkRefusedWith("/indicators/4/id", "a." + std::string(100'000, 'a'), "/indicators/4/id", "schema");
  json model = whole();
  model["factors"][0]["explanation"] = std::string(100'000, 'a');
  CHECK(loadText(model.dump()));
}

TEST_CASE("Severities that are no number from 0 to 1 are errors that name the evidence") {
  const Model model = test::aSmallModel();
  std::vector<Evidence> evidence{test::anEvidence(11, 0, 0.5), test::anEvidence(12, 1, 0.5)};
  CHECK(checkEvidence(model, evidence, kDay));
  for (const double severity : {kNaN, kInfinity, -kInfinity, -0.01, 1.01}) {
    evidence[1].severity = severity;
    const auto checked = checkEvidence(model, evidence, kDay);
    REQUIRE_FALSE(checked);
    CHECK(checked.error().code == ErrorCode::AnswerOffScale);
    CHECK(checked.error().pointer == "/1/severity");
    CHECK(checked.error().arguments.front() == "12");
  }
  evidence[1] = test::anEvidence(12, 99, 0.5);
  CHECK(checkEvidence(model, evidence, kDay).error().pointer == "/1/indicator");
  evidence[1] = test::anEvidence(12, -1, 0.5);
  CHECK(checkEvidence(model, evidence, kDay).error().code == ErrorCode::UnknownIndicator);
  evidence[1] = test::anEvidence(12, 1, 0.5);
  evidence[1].on = Date(9999, 12, 31);
  CHECK(checkEvidence(model, evidence, kDay).error().code == ErrorCode::FutureDate);
}

TEST_CASE("An answer whose severity is NaN, in a model built by hand, is no silent zero but names the observation") {
  Model model = test::aSmallModel();
  model.indicators[1].answers[3].severity = kNaN;
  domain::Observation observation;
  observation.id = domain::ObservationId{501};
  observation.indicator = "a.tweede";
  observation.answer = "3";
  observation.on = kDay;
  const auto evidence = evidenceOf(model, std::vector{observation}, kDay);
  REQUIRE_FALSE(evidence);
  CHECK(evidence.error().code == ErrorCode::AnswerOffScale);
  CHECK(evidence.error().pointer == "/observations/0/answer");
  CHECK(evidence.error().arguments.front() == "501");
}

TEST_CASE("Ten thousand observations on one case are scored rightly, and at once") {
  const Model model = test::aSmallModel();
  // Ten thousand answers by one speaker to one question, one a day: only the newest counts.
  std::vector<Evidence> daily;
  for (int i = 0; i < 10'000; ++i) {
    daily.push_back(test::anEvidence(i + 1, 0, (i % 5) / 4.0));
    daily.back().on = kDay.plusDays(-i);
  }
  Profile profile;
  CHECK(secondsOf([&] { profile = score(model, daily, kDay); }) < 2.0);
  CHECK(sameScores(profile, score(model, {daily.front()}, kDay)));
  // Ten thousand speakers of one side: the side weighs as its cap, and says its mean.
  std::vector<Evidence> many;
  for (int i = 0; i < 10'000; ++i) {
    many.push_back(test::anEvidence(i + 1, 0, (i % 5) / 4.0));
    many.back().speaker = "s" + std::to_string(i);
  }
  CHECK(secondsOf([&] { profile = score(model, many, kDay); }) < 2.0);
  const Parameters& p = model.parameters;
  CHECK(profile.factors[0].mass == Approx(p.cap).epsilon(1e-12));
  CHECK(profile.factors[0].score ==
        Approx((p.priorMass * p.prior + p.cap * 0.5) / (p.priorMass + p.cap)).epsilon(1e-12));
  double sum = 0;
  for (const Contribution& each : profile.factors[0].contributions) sum += each.value;
  CHECK(std::abs(sum - (profile.factors[0].score - p.prior)) < 1e-12);
}

TEST_CASE("The same observation twice changes nothing, to the last bit") {
  const Model model = test::aSmallModel();
  std::vector<Evidence> evidence;
  for (int i = 0; i < 60; ++i) {
    evidence.push_back(test::anEvidence(i + 1, i % 6, (i % 5) / 4.0));
    evidence.back().on = kDay.plusDays(-i);
    evidence.back().speaker = std::to_string(i % 3);
  }
  const Profile once = score(model, evidence, kDay);
  std::vector<Evidence> twice = evidence;
  twice.insert(twice.end(), evidence.begin(), evidence.end());
  CHECK(sameScores(once, score(model, twice, kDay)));
  domain::Case file = test::aCase();
  file.observations.push_back(file.observations.front());
  const auto valid = domain::validate(file, test::kToday);
  REQUIRE_FALSE(valid);
  CHECK(valid.error().code == ErrorCode::DuplicateId);
  CHECK(valid.error().pointer == "/observations/" + std::to_string(file.observations.size() - 1) + "/id");
}

TEST_CASE("Days in the future and in the year 9999 are refused; scoring on such a day knows nothing any more") {
  domain::Case file = test::aCase();
  for (const Date day : {test::kToday.plusDays(1), Date(9999, 12, 31)}) {
    file.observations[0].on = day;
    const auto valid = domain::validate(file, test::kToday);
    REQUIRE_FALSE(valid);
    CHECK(valid.error().pointer == "/observations/0/on");
    domain::Observation loose;
    loose.id = domain::ObservationId{7};
    loose.indicator = "b.eerste";
    loose.answer = "4";
    loose.on = day;
    const auto evidence = evidenceOf(test::aSmallModel(), std::vector{loose}, kDay);
    REQUIRE_FALSE(evidence);
    CHECK(evidence.error().code == ErrorCode::FutureDate);
  }
  const Model model = test::aSmallModel();
  const Profile later = score(model, {test::anEvidence(1, 0, 1.0)}, Date(9999, 12, 31));
  CHECK(later.factors[0].level == Level::Unknown);
  CHECK(later.factors[0].score == Approx(model.parameters.prior).epsilon(1e-12));
  CHECK(std::isfinite(interval(model, later.factors[0]).high));
}

TEST_CASE("A family whose partner is the very organisation that serves it is refused") {
  domain::Case file = test::aCase();
  REQUIRE(file.family.servedBy);
  REQUIRE(domain::validate(file, test::kToday));
  file.family.partner = file.family.servedBy;
  const auto valid = domain::validate(file, test::kToday);
  REQUIRE_FALSE(valid);
  CHECK(valid.error().code == ErrorCode::InvalidValue);
  CHECK(valid.error().pointer == "/family/partner");
  CHECK(valid.error().arguments.front() == "itself");
  file.family.servedBy.reset();
  file.family.partner.reset();
  CHECK(domain::validate(file, test::kToday));
}

TEST_CASE("With no capacity anywhere nobody is proposed and every family is named with the reason") {
  AllocationInput input;
  for (int i = 1; i <= 20; ++i) input.families.push_back(test::aNeed(i));
  for (int i = 1; i <= 3; ++i) input.helpers.push_back(test::aHelper(i, 0));
  const Allocation none = allocate(input);
  CHECK(none.pairs.empty());
  REQUIRE(none.leftOut.size() == 20);
  for (const LeftOut& each : none.leftOut) CHECK(each.reason == LeftReason::NoHours);
  input.helpers.clear();
  for (const LeftOut& each : allocate(input).leftOut) CHECK(each.reason == LeftReason::NobodyThere);
  CHECK(allocate(AllocationInput{}).pairs.empty());
}

TEST_CASE("With limits of 0 tasks the plan is empty, worth 0 and proven") {
  Model model = *shippedModel();
  model.plan.familyLimit = 0;
  model.plan.organisationLimit = 0;
  const Profile profile = test::aProfile(model, {{*model.factorIndex("risk.9"), 0.9}});
  const Plan nothing = plan(model, profile, {});
  CHECK(nothing.suggestions.empty());
  CHECK(nothing.value == 0);
  CHECK(nothing.gap == 0);
}

TEST_CASE("Of a case of which nothing is known no factor is called low: no task is suggested, questions are") {
  const auto model = shippedModel();
  REQUIRE(model);
  const Profile profile = score(*model, {}, kDay);
  for (const FactorScore& factor : profile.factors) {
    CHECK(factor.level == Level::Unknown);
    CHECK(factor.score == model->parameters.prior);
  }
  for (const ClusterScore& cluster : profile.clusters) {
    CHECK_FALSE(cluster.index);
    CHECK(cluster.coverage == 0);
  }
  PlanContext context;
  CHECK(plan(*model, profile, context).suggestions.empty());
  CHECK_FALSE(questionsFor(*model, {}, profile, context).empty());
}
