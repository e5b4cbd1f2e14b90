// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "scoring/model.h"
#include "support/files.h"

using namespace tweehanden;
using namespace tweehanden::scoring;

namespace {

const Model& shipped() {
  static const Model model = shippedModel().value();
  return model;
}

int countOf(FactorKind kind) {
  int count = 0;
  for (const Factor& factor : shipped().factors) count += factor.kind == kind ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("The shipped model loads with 53 factors, 36 tasks and every guard") {
  REQUIRE(shippedModel());
  CHECK(countOf(FactorKind::Risk) == 17);
  CHECK(countOf(FactorKind::Barrier) == 18);
  CHECK(countOf(FactorKind::Promoter) == 18);
  CHECK(shipped().tasks.size() == 36);
  for (const char* guard : {"responsibility", "consent", "overload", "exception", "language", "own_circle", "equality",
                            "safety_first", "own_words"}) {
    CHECK(shipped().guard(guard) != nullptr);
  }
  CHECK(shipped().hash.size() == 64);
}

TEST_CASE("Each of the 53 has a direct indicator") {
  std::set<int> direct;
  for (const Indicator& indicator : shipped().indicators) {
    if (indicator.kind == IndicatorKind::Direct) direct.insert(indicator.links.front().factor);
  }
  CHECK(direct.size() == 53);
}

TEST_CASE("The shipped weights follow the respondents' ranking and sum to 1") {
  double sum = 0;
  for (const Factor& factor : shipped().factors) sum += factor.weight;
  CHECK(sum == Approx(1).margin(1e-12));
  const char* ranking[] = {"risk.9", "risk.3", "risk.7", "risk.1", "risk.10", "risk.13", "risk.2"};
  for (std::size_t rank = 1; rank < std::size(ranking); ++rank) {
    const auto weight = [](const char* id) {
      return shipped().factors[static_cast<std::size_t>(*shipped().factorIndex(id))].weight;
    };
    CHECK(weight(ranking[rank - 1]) > weight(ranking[rank]));
  }
}

TEST_CASE("Every scale of the shipped model ends with the two answers that are no evidence") {
  for (const Indicator& indicator : shipped().indicators) {
    INFO(indicator.id);
    if (indicator.kind == IndicatorKind::Rule) {
      CHECK(indicator.answers.empty());
      continue;
    }
    const std::size_t count = indicator.answers.size();
    REQUIRE(count >= 4);
    CHECK(indicator.answers[count - 2].code == "unknown");
    CHECK(indicator.answers[count - 1].code == "not_discussed");
    CHECK_FALSE(indicator.answers[count - 2].severity);
    CHECK_FALSE(indicator.answers[count - 1].severity);
  }
}

TEST_CASE("Facts of the service are never scored on what the family says") {
  for (const char* id : {"risk.5", "risk.11", "risk.12", "risk.13", "risk.17"}) {
    INFO(id);
    const Factor& factor = shipped().factors[static_cast<std::size_t>(*shipped().factorIndex(id))];
    for (const domain::Perspective perspective : factor.scoredPerspectives) {
      CHECK(perspective != domain::Perspective::Family);
    }
  }
  CHECK(shipped().factors[static_cast<std::size_t>(*shipped().factorIndex("risk.15"))].contactsAbovePrior == 2);
}

TEST_CASE("Only factors 4, 5, 11 and 13 have tasks on one side alone") {
  std::map<int, std::set<Owner>> owners;
  for (const TaskTemplate& task : shipped().tasks) {
    for (const int factor : task.factors) owners[factor].insert(task.owner);
  }
  std::set<std::string> oneSided;
  for (const auto& [factor, sides] : owners) {
    if (sides.size() == 1) oneSided.insert(shipped().factors[static_cast<std::size_t>(factor)].id);
  }
  CHECK(oneSided == std::set<std::string>{"risk.4", "risk.5", "risk.11", "risk.13"});
}

TEST_CASE("A model read from disk is the shipped one, and its hash changes with one byte of any file") {
  const auto fromDisk = modelFromFile(test::sourceFile("resources/model/model.json").string());
  REQUIRE(fromDisk);
  CHECK(fromDisk->hash == shipped().hash);
  CHECK(fromDisk->indicators.size() == shipped().indicators.size());
  const test::TemporaryDirectory folder;
  for (const char* name : {"model.json", "factors.json", "indicators.json", "tasks.json", "guards.json", "sets.json"}) {
    test::writeFile(folder / name, test::readFile(test::sourceFile("resources/model") / name));
  }
  test::writeFile(folder / "guards.json", test::readFile(folder / "guards.json") + "\n");
  const auto changed = modelFromFile((folder / "model.json").string());
  REQUIRE(changed);
  CHECK(changed->hash != shipped().hash);
}

TEST_CASE("A model file that is not there is said to be missing") {
  const auto model = modelFromFile("/nergens/model.json");
  REQUIRE_FALSE(model);
  CHECK(model.error().code == ErrorCode::FileNotFound);
  CHECK(model.error().file == "model.json");
}
