// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "scoring/model_builders.h"
#include "support/files.h"

using namespace tweehanden;
using namespace tweehanden::scoring;
using nlohmann::json;

namespace {

constexpr double kTolerance = 1e-12;
constexpr double kIntervalTolerance = 1e-5;

/// A vector: its model, its evidence and the names of its observations.
struct Vector {
  json document;
  Model model;
  std::vector<Evidence> evidence;
  std::map<std::string, long long> ids;
  Date asOf;
};

Parameters parametersOf(const json& params) {
  Parameters parameters;
  parameters.prior = params.at("pi");
  parameters.priorMass = params.at("m0");
  parameters.cap = params.at("cap");
  parameters.unknownBelow = params.at("unknown_below");
  parameters.raisedFrom = params.at("raised_from");
  parameters.highFrom = params.at("high_from");
  parameters.mismatchMinMass = params.at("mismatch_min_mass");
  return parameters;
}

void addIndicator(Model& model, const json& observation) {
  Indicator indicator = test::aQuestion(observation.at("indicator"), {}, observation.at("half_life"));
  for (const json& link : observation.at("factor_links")) {
    indicator.links.push_back({*model.factorIndex(link.at("factor").get<std::string>()), link.at("weight")});
  }
  model.indicators.push_back(std::move(indicator));
  model.index();
}

Evidence evidenceFrom(const Vector& vector, const json& observation) {
  Evidence evidence;
  evidence.id = vector.ids.at(observation.at("id"));
  evidence.indicator = *vector.model.indicatorIndex(observation.at("indicator").get<std::string>());
  if (!observation.at("severity").is_null()) evidence.severity = observation.at("severity").get<double>();
  evidence.perspective = *domain::fromCode<domain::Perspective>(observation.at("perspective").get<std::string>());
  evidence.certainty = *domain::fromCode<domain::Certainty>(observation.at("certainty").get<std::string>());
  evidence.speaker = observation.value("speaker", "");
  evidence.on = *Date::fromIso(observation.at("date").get<std::string>());
  return evidence;
}

Vector readVector(const std::filesystem::path& file) {
  Vector vector;
  vector.document = json::parse(std::ifstream(file));
  vector.model = test::aModelOf17();
  vector.model.parameters = parametersOf(vector.document.at("params"));
  const json& input = vector.document.at("input");
  vector.asOf = *Date::fromIso(input.at("as_of").get<std::string>());
  for (const json& one : input.at("observations")) vector.ids[one.at("id")] = 0;
  long long next = 0;
  for (auto& [name, id] : vector.ids) id = ++next;  // ids in the order of the names: the smallest stays the smallest
  for (const json& one : input.at("observations")) {
    if (!vector.model.indicatorIndex(one.at("indicator").get<std::string>())) addIndicator(vector.model, one);
    vector.evidence.push_back(evidenceFrom(vector, one));
  }
  return vector;
}

void checkContributions(const Vector& vector, const FactorScore& factor, const json& expected) {
  REQUIRE(factor.contributions.size() == expected.size());
  for (const json& one : expected) {
    const long long id = vector.ids.at(one.at("id"));
    INFO("contribution of " << one.at("id"));
    const auto at = std::find_if(factor.contributions.begin(), factor.contributions.end(),
                                 [id](const Contribution& c) { return c.evidence == id; });
    REQUIRE(at != factor.contributions.end());
    CHECK(std::abs(at->mass - one.at("mass").get<double>()) <= kTolerance);
    CHECK(std::abs(at->severity - one.at("severity").get<double>()) <= kTolerance);
    CHECK(std::abs(at->value - one.at("value").get<double>()) <= kTolerance);
  }
}

void checkPerspectives(const FactorScore& factor, const json& expected) {
  for (const auto& entry : domain::codes<domain::Perspective>()) {
    INFO(entry.code);
    const PerspectiveScore& perspective = factor.perspectives[static_cast<std::size_t>(entry.value)];
    const std::string name(entry.code);
    REQUIRE(perspective.heard == expected.contains(name));
    if (!perspective.heard) continue;
    const json& one = expected.at(name);
    CHECK(std::abs(perspective.mass - one.at("mass").get<double>()) <= kTolerance);
    CHECK(std::abs(perspective.severityMass - one.at("severity_mass").get<double>()) <= kTolerance);
    CHECK(std::abs(perspective.k - one.at("k").get<double>()) <= kTolerance);
    CHECK(std::abs(perspective.score - one.at("score").get<double>()) <= kTolerance);
    CHECK(std::abs(perspective.mean - one.at("mean").get<double>()) <= kTolerance);
  }
}

std::string_view levelCode(Level level) {
  constexpr std::string_view kCodes[] = {"unknown", "low", "raised", "high"};
  return kCodes[static_cast<std::size_t>(level)];
}

void checkFactor(const Vector& vector, const FactorScore& factor, const json& expected) {
  CHECK(std::abs(factor.mass - expected.at("M").get<double>()) <= kTolerance);
  CHECK(std::abs(factor.severityMass - expected.at("S").get<double>()) <= kTolerance);
  CHECK(std::abs(factor.score - expected.at("score").get<double>()) <= kTolerance);
  CHECK(levelCode(factor.level) == expected.at("level").get<std::string>());
  const Interval range = interval(vector.model, factor);
  CHECK(std::abs(range.low - expected.at("interval")[0].get<double>()) <= kIntervalTolerance);
  CHECK(std::abs(range.high - expected.at("interval")[1].get<double>()) <= kIntervalTolerance);
  const json& mismatch = expected.at("mismatch_of_raw_means");
  REQUIRE(factor.mismatch.has_value() == !mismatch.is_null());
  if (factor.mismatch) CHECK(std::abs(*factor.mismatch - mismatch.get<double>()) <= kTolerance);
  checkContributions(vector, factor, expected.at("contributions"));
  checkPerspectives(factor, expected.at("perspectives"));
}

void checkClusters(const std::vector<ClusterScore>& clusters, const json& expected) {
  const std::pair<Cluster, const char*> names[] = {
      {Cluster::Bekendheid, "bekendheid"}, {Cluster::Vertrouwen, "vertrouwen"}, {Cluster::Kwaliteit, "kwaliteit"}};
  REQUIRE(clusters.size() == std::size(names));
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    INFO(names[i].second);
    REQUIRE(clusters[i].cluster == names[i].first);
    REQUIRE(clusters[i].index);
    CHECK(std::abs(*clusters[i].index - expected.at(names[i].second).at("index").get<double>()) <= kTolerance);
    CHECK(std::abs(clusters[i].coverage - expected.at(names[i].second).at("coverage").get<double>()) <= kTolerance);
  }
}

}  // namespace

TEST_CASE("The engine agrees with every worked vector of an independent implementation") {
  const auto files = test::sourceFiles("tests/data/vectors", ".json");
  REQUIRE(files.size() == 7);
  for (const auto& file : files) {
    const Vector vector = readVector(file);
    const Profile profile = score(vector.model, vector.evidence, vector.asOf);
    for (const auto& [id, expected] : vector.document.at("expected").at("factors").items()) {
      INFO(file.filename().string() << ", " << id);
      checkFactor(vector, profile.factors[static_cast<std::size_t>(*vector.model.factorIndex(id))], expected);
    }
  }
}

TEST_CASE("Ranked weights and the index of a cluster agree with the worked vector, with and without own weights") {
  Vector vector = readVector(test::sourceFile("tests/data/vectors/10_weights_cluster_index.json"));
  const json& expected = vector.document.at("expected");
  double sum = 0;
  for (const Factor& factor : vector.model.factors) {
    INFO(factor.id);
    CHECK(std::abs(factor.weight - expected.at("weights").at(factor.id).get<double>()) <= kTolerance);
    sum += factor.weight;
  }
  CHECK(std::abs(sum - 1) <= kTolerance);
  checkClusters(score(vector.model, vector.evidence, vector.asOf).clusters, expected.at("clusters"));
  for (const auto& [id, weight] : expected.at("override").items()) {
    vector.model.factors[static_cast<std::size_t>(*vector.model.factorIndex(id))].weight = weight;
  }
  checkClusters(score(vector.model, vector.evidence, vector.asOf).clusters, expected.at("clusters_with_override"));
}
