// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "scoring/generators.h"
#include "scoring/planner_cases.h"
#include "scoring/whatif.h"
#include "support/builders.h"

using namespace tweehanden;
using namespace tweehanden::scoring;
using test::aProfile;
using test::aTask;
using test::Dice;
using test::kDay;
using test::kToday;

namespace {

Model aModelWith(std::vector<TaskTemplate> tasks) {
  Model model = test::aModelOf17();
  model.tasks = std::move(tasks);
  return model;
}

PlanContext consented() {
  PlanContext context;
  context.consent = true;
  return context;
}

}  // namespace

TEST_CASE("A task takes its share of what a factor has above raised, over the mean of both sides") {
  Model model = aModelWith({aTask("J", Owner::YouthService, {8}), aTask("M", Owner::MigrantOrganisation, {8, 6}),
                            aTask("K", Owner::YouthService, {8})});
  const PlanTables tables(model);
  const Profile now = aProfile(model, {{8, 1.0}, {6, 0.3}, {0, 0.9}});
  const double excess = 1.0 - 0.34;
  CHECK(expectedAfter(tables, now, {"J"})[8] == Approx(0.34 + excess * (0.5 + 1) / 2));
  CHECK(expectedAfter(tables, now, {"J", "K"})[8] == Approx(0.34 + excess * (0.25 + 1) / 2));
  const double broad = 1 - 0.5 / std::pow(2, 0.75);
  CHECK(expectedAfter(tables, now, {"J", "M"})[8] == Approx(0.34 + excess * (0.5 + broad) / 2));
  CHECK(expectedAfter(tables, now, {"M"})[6] == 0.3);
  CHECK(expectedAfter(tables, now, {"J"})[0] == 0.9);
}

TEST_CASE("What is unknown stays unknown, whatever is done") {
  const Model model = aModelWith({aTask("J", Owner::YouthService, {8})});
  Profile now = aProfile(model, {{8, 0.9}});
  now.factors[8].level = Level::Unknown;
  CHECK(expectedAfter(PlanTables(model), now, {"J"})[8] == 0.9);
}

TEST_CASE("A supposed task is present in the plan that is left, and the profile is not counted down twice") {
  const Model model = aModelWith({aTask("A", Owner::YouthService, {8}), aTask("B", Owner::YouthService, {8})});
  const PlanTables tables(model);
  std::vector<Evidence> evidence;
  const Profile now = score(model, evidence, kDay);
  Profile raised = aProfile(model, {{8, 1.0}});
  const Plan today = plan(tables, raised, consented());
  REQUIRE(today.suggestions.size() == 2);
  PlanContext then = consented();
  then.accepted = {"A"};
  const Plan expected = plan(tables, raised, then);
  CHECK(expected.suggestions.size() == 1);
  const WhatIf what = whatIf(tables, evidence, now, consented(), plan(tables, now, consented()), {{}, {}, {"A"}});
  CHECK(what.changes.empty());
  CHECK(what.entering.empty());
}

TEST_CASE("An answer that is supposed and one that is left out give the profile they would give") {
  Model model = aModelWith({aTask("A", Owner::YouthService, {8})});
  model.indicators = {test::aQuestion("a", {{8, 1.0}}), test::aQuestion("b", {{8, 0.6}})};
  model.index();
  const PlanTables tables(model);
  const std::vector<Evidence> evidence = {test::anEvidence(1, 0, 0.0), test::anEvidence(2, 1, 0.25)};
  const Profile now = score(model, evidence, kDay);
  const Plan today = plan(tables, now, consented());
  CHECK(today.suggestions.empty());
  Hypothesis hypothesis;
  hypothesis.added = {test::anEvidence(3, 0, 1.0)};
  hypothesis.added[0].speaker = "nieuw";
  hypothesis.added[0].perspective = domain::Perspective::Family;
  hypothesis.without = {1};
  const WhatIf what = whatIf(tables, evidence, now, consented(), today, hypothesis);
  const Profile then = score(model, {evidence[1], hypothesis.added[0]}, kDay);
  REQUIRE(what.changes.size() == 1);
  CHECK(what.changes[0].factor == 8);
  CHECK(what.changes[0].after == then.factors[8].score);
  CHECK(what.changes[0].levelBefore == Level::Low);
  CHECK(what.changes[0].levelAfter == Level::High);
  REQUIRE(what.entering.size() == 1);
  CHECK(what.entering[0].task == "A");
  CHECK(what.leaving.empty());
}

TEST_CASE("Supposing nothing changes nothing") {
  const Model model = shippedModel().value();
  const PlanTables tables(model);
  REQUIRE(test::holds(
      "no supposition, no change",
      [&](unsigned seed) {
        Dice dice(seed);
        const domain::Case file = test::aRandomCase(model, dice);
        const auto evidence = evidenceOf(model, file, kToday).value();
        const Profile now = score(model, evidence, kToday);
        const PlanContext context = contextOf(file, kToday);
        const WhatIf what = whatIf(tables, evidence, now, context, plan(tables, now, context), {});
        RC_ASSERT(what.changes.empty() && what.entering.empty() && what.leaving.empty());
      },
      300));
}

TEST_CASE(
    "After any tasks every score lies between the raised threshold and what it was, and more tasks never raise it") {
  const Model model = shippedModel().value();
  const PlanTables tables(model);
  const double raised = model.parameters.raisedFrom;
  REQUIRE(test::holds(
      "expectation shrinks",
      [&](unsigned seed) {
        Dice dice(seed);
        const domain::Case file = test::aRandomCase(model, dice);
        const Profile now = score(model, evidenceOf(model, file, kToday).value(), kToday);
        std::vector<std::string> tasks;
        for (const TaskTemplate& task : model.tasks) {
          if (dice.once(4)) tasks.push_back(task.id);
        }
        const auto some = expectedAfter(tables, now, tasks);
        tasks.push_back(model.tasks[static_cast<std::size_t>(dice.below(static_cast<int>(model.tasks.size())))].id);
        const auto more = expectedAfter(tables, now, tasks);
        for (std::size_t f = 0; f < some.size(); ++f) {
          const double was = now.factors[f].score;
          RC_ASSERT(some[f] <= was && more[f] <= some[f]);
          RC_ASSERT(more[f] >= std::min(was, raised));
          const bool settled = now.factors[f].level == Level::Unknown || was <= raised;
          RC_ASSERT(!settled || some[f] == was);
        }
      },
      1000));
}

TEST_CASE("Leaving out and adding the same answer again gives the same bits") {
  const Model model = shippedModel().value();
  const PlanTables tables(model);
  REQUIRE(test::holds(
      "out and in",
      [&](unsigned seed) {
        Dice dice(seed);
        const domain::Case file = test::aRandomCase(model, dice);
        const auto evidence = evidenceOf(model, file, kToday).value();
        if (evidence.empty()) return;
        const Profile now = score(model, evidence, kToday);
        const PlanContext context = contextOf(file, kToday);
        Hypothesis hypothesis;
        hypothesis.added = {evidence[static_cast<std::size_t>(dice.below(static_cast<int>(evidence.size())))]};
        hypothesis.without = {hypothesis.added[0].id};
        const WhatIf what = whatIf(tables, evidence, now, context, plan(tables, now, context), hypothesis);
        RC_ASSERT(what.changes.empty() && what.entering.empty() && what.leaving.empty());
      },
      1000));
}
