// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "scoring/model_builders.h"

using namespace tweehanden;
using namespace tweehanden::scoring;
using domain::TaskPart;
using test::aProfile;
using test::aTask;

namespace {

constexpr auto kYouth = Owner::YouthService;
constexpr auto kMigrant = Owner::MigrantOrganisation;

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

std::vector<std::string> tasksOf(const Plan& plan, TaskPart part) {
  std::vector<std::string> ids;
  for (const Suggestion& one : plan.suggestions) {
    if (one.part == part) ids.push_back(one.task);
  }
  return ids;
}

std::vector<std::string> familyTasks(const Plan& plan) { return tasksOf(plan, TaskPart::Family); }
using Ids = std::vector<std::string>;

TaskTemplate joint(TaskTemplate task, const std::string& with) {
  task.jointWith = with;
  return task;
}

TaskTemplate same(TaskTemplate task, const std::string& as) {
  task.sameAs = as;
  return task;
}

TaskTemplate standing(const std::string& id, Owner owner, std::vector<int> factors,
                      const std::string& caseAction = {}) {
  TaskTemplate task = aTask(id, owner, std::move(factors), Horizon::Standing);
  task.caseAction = caseAction;
  return task;
}

std::string guardOf(const Plan& plan, const std::string& task) {
  const auto at =
      std::find_if(plan.blocked.begin(), plan.blocked.end(), [&](const Blocked& one) { return one.task == task; });
  return at == plan.blocked.end() ? std::string() : at->guard;
}

}  // namespace

TEST_CASE("Need grows with the score above raised and with the weight, and is 0 for the unknown and for the 36") {
  Model model = test::aModelOf17();
  model.factors.push_back(test::aBarrier("taal", SystemLevel::Micro));
  model.index();
  const auto need = needs(model, aProfile(model, {{8, 1.0}, {0, 0.67}, {1, 0.34}, {2, 0.2}, {17, 1.0}}));
  CHECK(need[8] == Approx(std::pow(17 * model.factors[8].weight, 0.25)));
  CHECK(need[0] == Approx(std::pow(17 * model.factors[0].weight, 0.25) * 0.5));
  for (const std::size_t none : {1U, 2U, 3U, 17U}) CHECK(need[none] == 0);
}

TEST_CASE("A task made for the factor goes before one that touches everything") {
  const Model model = aModelWith({aTask("A-breed", kYouth, {8, 0, 1, 2, 3, 4, 5}), aTask("B-gericht", kYouth, {8})});
  const Plan made = plan(model, aProfile(model, {{8, 0.9}}), consented());
  REQUIRE_FALSE(made.suggestions.empty());
  CHECK(made.suggestions[0].task == "B-gericht");
}

TEST_CASE("The value of a plan is what the formula says") {
  const Model model = aModelWith({aTask("A", kYouth, {8}), aTask("B", kYouth, {8, 6}), aTask("C", kMigrant, {6})});
  const Profile profile = aProfile(model, {{8, 1.0}, {6, 1.0}});
  const auto need = needs(model, profile);
  const double broad = 0.5 / std::pow(2, 0.75);
  const double youth = need[8] * (1 - 0.5 * (1 - broad)) + need[6] * broad;
  const Plan made = plan(model, profile, consented());
  CHECK(familyTasks(made) == Ids{"B", "A", "C"});
  CHECK(made.value == Approx(youth + need[6] * 0.5 - 3 * 0.05));
  CHECK(made.gap == 0);
  CHECK(made.suggestions[2].gain == Approx(need[6] * 0.5 - 0.05));
}

TEST_CASE("A joint pair is one suggestion together, takes a place on both sides and costs once") {
  Model model = aModelWith({joint(aTask("J", kYouth, {8}), "M"), joint(aTask("M", kMigrant, {8}), "J"),
                            aTask("Y", kYouth, {8}), aTask("Z", kMigrant, {8})});
  const Profile profile = aProfile(model, {{8, 1.0}});
  model.plan.familyLimit = 1;
  const Plan made = plan(model, profile, consented());
  REQUIRE(made.suggestions.size() == 1);
  CHECK(made.suggestions[0].task == "J");
  CHECK(made.suggestions[0].counterpart == "M");
  CHECK(made.suggestions[0].side == Side::Together);
  CHECK(made.value == Approx(needs(model, profile)[8] - 0.05));
}

TEST_CASE("The same text twice is one suggestion with the factors of both") {
  const Model model = aModelWith({same(aTask("M3", kMigrant, {0}), "M7"), same(aTask("M7", kMigrant, {6, 7}), "M3")});
  const Plan made = plan(model, aProfile(model, {{0, 0.9}, {7, 0.9}}), consented());
  REQUIRE(made.suggestions.size() == 1);
  CHECK(made.suggestions[0].task == "M3");
  CHECK(made.suggestions[0].counterpart == "M7");
  CHECK(made.suggestions[0].side == Side::MigrantOrganisation);
  CHECK(made.suggestions[0].factors == std::vector<int>{0, 7});
}

TEST_CASE("A joint task with a twin falls back to the twin when the partner may not take part") {
  const Model model = aModelWith({same(standing("J4", kYouth, {4}, "Spreek daar af"), "J5"),
                                  joint(same(standing("J5", kYouth, {11}, "Spreek daar af"), "J4"), "M5"),
                                  joint(standing("M5", kMigrant, {11}), "J5")});
  const Profile profile = aProfile(model, {{4, 0.9}, {11, 0.9}});
  const Plan together = plan(model, profile, consented());
  REQUIRE(familyTasks(together) == Ids{"J5"});
  CHECK(together.suggestions[0].counterpart == "M5");
  CHECK(together.suggestions[0].factors == std::vector<int>{4, 11});
  const Plan alone = plan(model, profile, PlanContext{});
  REQUIRE(familyTasks(alone) == Ids{"J4"});
  CHECK(alone.suggestions[0].side == Side::YouthService);
  CHECK(alone.suggestions[0].factors == std::vector<int>{4});
  CHECK(guardOf(alone, "J5") == "consent");
}

TEST_CASE("A standing task is for the organisation, and its case action is for this family") {
  const Model model = aModelWith(
      {standing("A", kYouth, {8}, "Regel een beroepstolk"), standing("B", kYouth, {6}), aTask("C", kYouth, {0})});
  const Plan made = plan(model, aProfile(model, {{8, 1.0}, {6, 1.0}, {0, 1.0}}), consented());
  CHECK(familyTasks(made) == Ids{"A", "C"});
  CHECK(tasksOf(made, TaskPart::Organisation) == Ids{"A", "B"});
  CHECK(made.suggestions[0].caseAction);
  CHECK_FALSE(made.suggestions[1].caseAction);
  CHECK_FALSE(made.suggestions[2].caseAction);
}

TEST_CASE("Without consent no case-bound task goes to or is done with the partner, and asking comes first") {
  TaskTemplate withPartner = aTask("P", kYouth, {8});
  withPartner.withPartner = true;
  const Model model =
      aModelWith({aTask("A", kYouth, {8}), joint(aTask("J", kYouth, {8}), "K"), joint(aTask("K", kMigrant, {8}), "J"),
                  aTask("M", kMigrant, {8}), withPartner, standing("S", kMigrant, {8}), aTask("X", kMigrant, {0})});
  const Plan made = plan(model, aProfile(model, {{8, 1.0}}), PlanContext{});
  CHECK(familyTasks(made) == Ids{"A"});
  CHECK(tasksOf(made, TaskPart::Organisation) == Ids{"S"});
  REQUIRE(made.blocked.size() == 3);
  for (const char* task : {"J", "M", "P"}) CHECK(guardOf(made, task) == "consent");
  CHECK(made.firstSteps == std::vector{FirstStep::AskConsent});
}

TEST_CASE("Consent is not asked for when there is nothing to do together") {
  const Model model = aModelWith({aTask("A", kYouth, {8}), aTask("M", kMigrant, {0})});
  CHECK(plan(model, aProfile(model, {{8, 1.0}}), PlanContext{}).firstSteps.empty());
  CHECK(plan(model, aProfile(model, {{0, 1.0}}), PlanContext{}).firstSteps == std::vector{FirstStep::AskConsent});
}

TEST_CASE("An open safety concern puts the meldcode first and keeps partner and network out, consent or not") {
  TaskTemplate network = aTask("N", kYouth, {8});
  network.mobilisesNetwork = true;
  const Model model =
      aModelWith({aTask("A", kYouth, {8}), aTask("M", kMigrant, {8}), network, standing("S", kMigrant, {8})});
  PlanContext context;
  context.safetyConcernOpen = true;
  for (const bool consent : {false, true}) {
    context.consent = consent;
    const Plan made = plan(model, aProfile(model, {{8, 1.0}}), context);
    CHECK(made.firstSteps == std::vector{FirstStep::MeldcodeSteps});
    CHECK(familyTasks(made) == Ids{"A"});
    CHECK(tasksOf(made, TaskPart::Organisation) == Ids{"S"});
    CHECK(guardOf(made, "M") == "safety_first");
    CHECK(guardOf(made, "N") == "safety_first");
  }
}

TEST_CASE("A family that prefers help from outside its own circle gets no task through that circle") {
  TaskTemplate circle = aTask("C", kMigrant, {8});
  circle.throughOwnCircle = true;
  const Model model = aModelWith({circle, aTask("M", kMigrant, {8})});
  PlanContext context = consented();
  CHECK(familyTasks(plan(model, aProfile(model, {{8, 1.0}}), context)) == Ids{"C", "M"});
  context.notOwnCircle = true;
  const Plan made = plan(model, aProfile(model, {{8, 1.0}}), context);
  CHECK(familyTasks(made) == Ids{"M"});
  CHECK(guardOf(made, "C") == "own_circle");
}

TEST_CASE("What is not offered by itself is shown as such, when it is about something needed") {
  TaskTemplate never = aTask("N", kMigrant, {8});
  never.offered = false;
  TaskTemplate care = aTask("O", kMigrant, {8});
  care.careLike = true;
  TaskTemplate approach = aTask("P", kMigrant, {8});
  approach.onlyBeforeContact = true;
  TaskTemplate elsewhere = aTask("Q", kMigrant, {0});
  elsewhere.offered = false;
  const Model model = aModelWith({never, care, approach, elsewhere});
  PlanContext context = consented();
  Plan made = plan(model, aProfile(model, {{8, 1.0}}), context);
  CHECK(familyTasks(made) == Ids{"P"});
  CHECK(made.notOffered.size() == 2);
  context.inContact = true;
  made = plan(model, aProfile(model, {{8, 1.0}}), context);
  CHECK(made.suggestions.empty());
  REQUIRE(made.notOffered.size() == 3);
  CHECK(made.notOffered[2].task == "P");
}

TEST_CASE("A declined task is out, and an accepted one is present: not suggested again and leaving less to gain") {
  const Model model = aModelWith({aTask("A", kYouth, {8}), aTask("B", kYouth, {8})});
  const Profile profile = aProfile(model, {{8, 1.0}});
  const double need = needs(model, profile)[8];
  PlanContext context = consented();
  context.declined = {"A"};
  Plan made = plan(model, profile, context);
  REQUIRE(familyTasks(made) == Ids{"B"});
  CHECK(made.suggestions[0].gain == Approx(need * 0.5 - 0.05));
  context.declined.clear();
  context.accepted = {"A"};
  made = plan(model, profile, context);
  REQUIRE(familyTasks(made) == Ids{"B"});
  CHECK(made.suggestions[0].gain == Approx(need * 0.25 - 0.05));
  context.done = {"B"};
  CHECK(plan(model, profile, context).suggestions.empty());
}

TEST_CASE("A case action that was accepted does not stand in for the standing task, nor the other way round") {
  const Model model = aModelWith({standing("A", kYouth, {8}, "Regel een beroepstolk")});
  const Profile profile = aProfile(model, {{8, 1.0}});
  PlanContext context = consented();
  context.accepted = {"A"};
  Plan made = plan(model, profile, context);
  CHECK(familyTasks(made).empty());
  CHECK(tasksOf(made, TaskPart::Organisation) == Ids{"A"});
  context = consented();
  context.organisationPresent = {"A"};
  made = plan(model, profile, context);
  CHECK(familyTasks(made) == Ids{"A"});
  CHECK(tasksOf(made, TaskPart::Organisation).empty());
  context.organisationPresent.clear();
  context.organisationDeclined = {"A"};
  CHECK(tasksOf(plan(model, profile, context), TaskPart::Organisation).empty());
}

TEST_CASE("Equal plans go to the smallest ids") {
  std::vector<TaskTemplate> tasks;
  for (const char* id : {"D", "B", "C", "A", "E"}) tasks.push_back(aTask(id, kYouth, {8}));
  Model model = aModelWith(tasks);
  model.plan.familyLimit = 2;
  CHECK(familyTasks(plan(model, aProfile(model, {{8, 1.0}}), consented())) == Ids{"A", "B"});
}

TEST_CASE("A factor with tasks on one side only is named, and no task is made up for it") {
  const Model model = aModelWith({aTask("A", kYouth, {4}), aTask("B", kYouth, {8}), aTask("C", kMigrant, {8})});
  const Plan made = plan(model, aProfile(model, {{4, 0.9}, {8, 0.9}, {12, 0.9}, {0, 0.1}}), consented());
  CHECK(made.oneSided == std::vector<int>{12, 4});
  CHECK(familyTasks(made) == Ids{"B", "A", "C"});
}

TEST_CASE("A suggestion names the evidence that raised its factors, strongest first and each once") {
  Model model = aModelWith({aTask("A", kYouth, {8, 6})});
  model.indicators = {test::aQuestion("a", {{8, 1.0}, {6, 0.2}}), test::aQuestion("b", {{8, 0.3}}),
                      test::aQuestion("c", {{8, 0.5}}), test::aQuestion("d", {{0, 1.0}})};
  model.index();
  const std::vector<Evidence> evidence = {test::anEvidence(11, 1, 1.0), test::anEvidence(12, 0, 1.0),
                                          test::anEvidence(13, 2, 0.0), test::anEvidence(14, 3, 1.0)};
  const Plan made = plan(model, score(model, evidence, test::kDay), consented());
  REQUIRE(made.suggestions.size() == 1);
  CHECK(made.suggestions[0].evidence == std::vector<long long>{12, 11});
}

TEST_CASE("Barriers that rest on the same indicators and promoters that are there colour a reason") {
  Model model = aModelWith({aTask("A", kYouth, {8})});
  model.factors.push_back(test::aBarrier("taal", SystemLevel::Micro));
  model.factors.push_back(test::aBarrier("los", SystemLevel::Micro));
  model.factors.push_back(test::aPromoter("band", SystemLevel::Meso));
  model.factors.push_back(test::aPromoter("weinig", SystemLevel::Meso));
  model.indicators = {test::aQuestion("a", {{8, 1.0}, {17, 1.0}})};
  model.index();
  const Plan made = plan(model, aProfile(model, {{8, 1.0}, {17, 0.5}, {18, 0.9}, {19, 0.8}, {20, 0.1}}), consented());
  REQUIRE(made.suggestions.size() == 1);
  CHECK(made.suggestions[0].supports == std::vector<int>{17, 19});
}

TEST_CASE("A search that is cut short still gives a plan, and says how far from the best it can be") {
  std::vector<TaskTemplate> tasks;
  for (int i = 0; i < 14; ++i) {
    const int a = i % 7;
    tasks.push_back(aTask("T" + std::to_string(i + 10), kYouth, {a, (a + 1 + i / 7) % 7, (a + 3) % 7}));
  }
  const Model model = aModelWith(tasks);
  const Profile profile = aProfile(model, {{0, 0.9}, {1, 0.8}, {2, 0.95}, {3, 0.7}, {4, 0.85}, {5, 0.75}, {6, 0.9}});
  const Plan best = plan(model, profile, consented());
  const Plan hasty = plan(model, profile, consented(), 0);
  CHECK(best.gap == 0);
  CHECK(hasty.gap > 0);
  CHECK(hasty.suggestions.size() == 5);
  CHECK(hasty.value <= best.value + 1e-12);
  CHECK(hasty.value + hasty.gap >= best.value - 1e-12);
}
