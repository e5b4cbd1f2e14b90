// SPDX-License-Identifier: EUPL-1.2
#include "scoring/model_diff.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

using namespace tweehanden;
using namespace tweehanden::scoring;

namespace {

const Model& shipped() {
  static const Model model = shippedModel().value();
  return model;
}

/// The only difference there is.
ModelDifference only(const Model& after) {
  const auto found = differences(shipped(), after);
  REQUIRE(found.size() == 1);
  return found.front();
}

}  // namespace

TEST_CASE("A model does not differ from itself, nor from one with another version and hash") {
  CHECK(differences(shipped(), shipped()).empty());
  Model renamed = shipped();
  renamed.version = "anders";
  renamed.hash = "anders";
  CHECK(differences(shipped(), renamed).empty());
}

TEST_CASE("Every part of a model has an item, and no two of a kind share an id or a path") {
  const auto items = itemsOf(shipped());
  CHECK(items.size() == 5 + shipped().factors.size() + shipped().indicators.size() + shipped().tasks.size() +
                            shipped().guards.size() + shipped().sets.size());
  std::set<std::pair<ModelItemKind, std::string>> ids;
  for (const ModelItem& item : items) {
    INFO(item.id);
    CHECK(ids.emplace(item.kind, item.id).second);
    std::set<std::string> paths;
    for (const auto& [path, value] : item.values) CHECK(paths.insert(path).second);
    CHECK_FALSE(paths.empty());
  }
}

TEST_CASE("A number, a weight, a text, a link or a flag that changed is told with what it was and is") {
  Model after = shipped();
  after.plan.familyLimit = 4;
  ModelDifference found = only(after);
  CHECK(found.item == ModelItemKind::Numbers);
  CHECK(found.id == "plan");
  CHECK(found.path == "family_limit");
  CHECK(found.before == ModelValue(5.0));
  CHECK(found.after == ModelValue(4.0));

  after = shipped();
  after.factors[0].weight = 0.5;
  found = only(after);
  CHECK(found.id == "risk.1");
  CHECK(found.path == "weight");

  after = shipped();
  after.tasks[3].how = "Anders";
  found = only(after);
  CHECK(found.item == ModelItemKind::Task);
  CHECK(found.path == "how");
  CHECK(found.after == ModelValue(std::string("Anders")));

  after = shipped();
  after.tasks[3].careLike = !after.tasks[3].careLike;
  CHECK(only(after).path == "care_like");

  after = shipped();
  after.indicators.back().links.front().weight = 0.123;
  CHECK(only(after).path.starts_with("links/"));
  CHECK(only(after).after == ModelValue(0.123));
}

TEST_CASE("What is new and what is gone is told by its id, for factors, questions, tasks, guards and sets") {
  Model less = shipped();
  less.tasks.pop_back();
  less.guards.pop_back();
  less.sets.pop_back();
  const auto gone = differences(shipped(), less);
  REQUIRE(gone.size() == 3);
  for (const ModelDifference& each : gone) CHECK(each.kind == DifferenceKind::Removed);
  CHECK(gone[0].id == shipped().tasks.back().id);
  CHECK(gone[1].id == shipped().guards.back().id);
  const auto added = differences(less, shipped());
  REQUIRE(added.size() == 3);
  for (const ModelDifference& each : added) CHECK(each.kind == DifferenceKind::Added);
  Model renamed = shipped();
  renamed.indicators.back().id = "heel.anders";
  const auto both = differences(shipped(), renamed);
  CHECK(std::ranges::count(both, DifferenceKind::Added, &ModelDifference::kind) == 1);
  CHECK(std::ranges::count(both, DifferenceKind::Removed, &ModelDifference::kind) == 1);
}

TEST_CASE("A value that came or went is told as such") {
  Model after = shipped();
  after.factors[0].otherTitle = after.factors[0].otherTitle.empty() ? "Een andere titel" : "";
  const ModelDifference found = only(after);
  CHECK(found.path == "other_title");
  CHECK(found.before.has_value() != found.after.has_value());
}
