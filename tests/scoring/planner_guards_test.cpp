// SPDX-License-Identifier: EUPL-1.2
// Each guard against the records themselves: no random case ever gets a plan that breaks it.
#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>

#include "domain/rules.h"
#include "scoring/generators.h"
#include "scoring/plan_tables.h"
#include "scoring/planner_cases.h"
#include "support/builders.h"

using namespace tweehanden;
using namespace tweehanden::scoring;
using domain::TaskPart;
using test::aRandomCase;
using test::Dice;
using test::kToday;

namespace {

constexpr int kCases = 1000;

/// The shipped model, in which a guard's property may set what the model itself never sets.
Model shipped() { return shippedModel().value(); }

Profile profileFor(const Model& model, const domain::Case& file) {
  return score(model, evidenceOf(model, file, kToday).value(), kToday);
}

/// Everything a suggestion stands for.
std::vector<const TaskTemplate*> templatesOf(const Model& model, const Suggestion& suggestion) {
  std::vector<const TaskTemplate*> templates = {model.task(suggestion.task)};
  if (!suggestion.counterpart.empty()) templates.push_back(model.task(suggestion.counterpart));
  return templates;
}

/// By or with the migrant organisation.
bool withPartner(const Suggestion& suggestion, const TaskTemplate& task) {
  return task.owner == Owner::MigrantOrganisation || task.withPartner || suggestion.side != Side::YouthService;
}

using Rule = std::function<void(const domain::Case&, const Suggestion&, const TaskTemplate&)>;

/// Plans 1,000 random cases and holds every suggestion against a rule.
bool everySuggestion(const std::string& guard, const Rule& rule) {
  const Model model = shipped();
  const PlanTables tables(model);
  return test::holds(
      guard,
      [&](unsigned seed) {
        Dice dice(seed);
        const domain::Case file = aRandomCase(model, dice);
        const Plan made = plan(tables, profileFor(model, file), contextOf(file, kToday));
        for (const Suggestion& suggestion : made.suggestions) {
          for (const TaskTemplate* task : templatesOf(model, suggestion)) rule(file, suggestion, *task);
        }
      },
      kCases);
}

}  // namespace

TEST_CASE("No random case gets a task with the partner in this family without consent") {
  int shared = 0;
  REQUIRE(everySuggestion("guard consent", [&](const auto& file, const auto& suggestion, const auto& task) {
    if (suggestion.part != TaskPart::Family || !withPartner(suggestion, task)) return;
    RC_ASSERT(file.family.partner.has_value());
    RC_ASSERT(domain::familyConsentInForce(file, *file.family.partner, kToday));
    ++shared;
  }));
  CHECK(shared > 100);
}

TEST_CASE(
    "No random case gets a task with partner or network while a safety concern is open, and the meldcode is first") {
  const Model model = shipped();
  const PlanTables tables(model);
  int unsafe = 0;
  REQUIRE(test::holds(
      "guard safety_first",
      [&](unsigned seed) {
        Dice dice(seed);
        const domain::Case file = aRandomCase(model, dice);
        if (!domain::safetyConcernOpen(file, kToday)) return;
        ++unsafe;
        const Plan made = plan(tables, profileFor(model, file), contextOf(file, kToday));
        RC_ASSERT(!made.firstSteps.empty());
        RC_ASSERT(made.firstSteps.front() == FirstStep::MeldcodeSteps);
        for (const FirstStep step : made.firstSteps) {
          RC_ASSERT(step == FirstStep::MeldcodeSteps || step == FirstStep::RepeatWithInterpreter);
        }
        for (const Suggestion& suggestion : made.suggestions) {
          if (suggestion.part != TaskPart::Family) continue;
          for (const TaskTemplate* task : templatesOf(model, suggestion)) {
            RC_ASSERT(!withPartner(suggestion, *task) && !task->mobilisesNetwork);
          }
        }
      },
      6 * kCases));
  CHECK(unsafe >= kCases);
}

TEST_CASE("No random case gets a task through its own circle when it prefers otherwise") {
  int asked = 0;
  REQUIRE(everySuggestion("guard own_circle", [&](const auto& file, const auto&, const auto& task) {
    if (domain::prefersNotOwnCircle(file)) RC_ASSERT(!task.throughOwnCircle);
    asked += task.throughOwnCircle ? 1 : 0;
  }));
  CHECK(asked > 20);
}

TEST_CASE("No random case gets a task in a shared language from who does not share it") {
  int spoken = 0;
  REQUIRE(everySuggestion("guard language", [&](const auto& file, const auto& suggestion, const auto& task) {
    if (suggestion.part != TaskPart::Family || !task.sharedLanguage) return;
    const auto& needs = file.family.needs;
    const bool dutch = needs.contactLanguage == "Nederlands" || needs.interpreter == domain::InterpreterNeed::NotNeeded;
    // The only intermediary of these cases speaks Tarifit.
    const bool tarifit = file.family.intermediary && needs.contactLanguage.find("arifit") == 1;
    RC_ASSERT(dutch || tarifit);
    spoken += tarifit ? 1 : 0;
  }));
  CHECK(spoken > 20);
}

TEST_CASE("No random case is ever suggested a care-like task, nor one that is not offered by itself") {
  REQUIRE(everySuggestion("guard exception", [](const auto& file, const auto&, const auto& task) {
    RC_ASSERT(!task.careLike && task.offered);
    const bool met = std::ranges::any_of(file.contacts,
                                         [](const auto& one) { return one.kind != domain::ContactKind::Consultation; });
    RC_ASSERT(!task.onlyBeforeContact || !met);
  }));
}

TEST_CASE("No random case gets a task for an intermediary who rests, has no hours, or would be over them") {
  const Model model = shipped();
  const PlanTables tables(model);
  const auto limits = loadLimits(model);
  int full = 0;
  int shared = 0;
  REQUIRE(test::holds(
      "guard overload",
      [&](unsigned seed) {
        Dice dice(seed);
        const domain::Case file = aRandomCase(model, dice);
        PlanContext context = contextOf(file, kToday);
        context.load = domain::Load{dice.below(12) * 0.5, static_cast<double>(dice.below(6)), std::nullopt};
        if (dice.once(5)) context.load->restUntil = kToday.plusDays(1);
        const Plan made = plan(tables, profileFor(model, file), context);
        const bool over = domain::loadLevel(*context.load, limits) == domain::LoadLevel::Over;
        full += over ? 1 : 0;
        RC_ASSERT(made.loadLevel == domain::loadLevel(*context.load, limits));
        for (const Suggestion& one : made.suggestions) {
          if (one.part != TaskPart::Family) continue;
          for (const TaskTemplate* task : templatesOf(model, one)) {
            if (!withPartner(one, *task)) continue;
            ++shared;
            RC_ASSERT(context.load->capacity > 0 && !context.load->restUntil);
            RC_ASSERT((context.load->hours + one.hours / limits.planningWeeks) / context.load->capacity <= 1 + 1e-9);
          }
        }
      },
      3 * kCases));
  CHECK(full > 100);
  CHECK(shared > 100);
}

TEST_CASE("No random model gets a task that stays with the youth service done with the partner, in either part") {
  REQUIRE(test::holds(
      "guard responsibility",
      [](unsigned seed) {
        static const Model kModel = shipped();
        Dice dice(seed);
        Model model = kModel;
        for (TaskTemplate& task : model.tasks) task.responsibility = dice.once(3);
        const domain::Case file = aRandomCase(model, dice);
        const Plan made = plan(model, profileFor(model, file), contextOf(file, kToday));
        for (const Suggestion& one : made.suggestions) {
          for (const TaskTemplate* task : templatesOf(model, one)) {
            RC_ASSERT(!task->responsibility || !withPartner(one, *task));
          }
        }
      },
      kCases));
}

TEST_CASE("Feedback or an answer that is owed is a first step in every random case, and in no other") {
  const Model model = shipped();
  const PlanTables tables(model);
  int owed = 0;
  REQUIRE(test::holds(
      "guard equality",
      [&](unsigned seed) {
        Dice dice(seed);
        const domain::Case file = aRandomCase(model, dice);
        if (domain::safetyConcernOpen(file, kToday)) return;
        const Plan made = plan(tables, profileFor(model, file), contextOf(file, kToday));
        const auto has = [&](FirstStep step) {
          return std::ranges::find(made.firstSteps, step) != made.firstSteps.end();
        };
        bool feedback = false;
        bool answer = false;
        for (const domain::Referral& one : file.referrals) {
          feedback = feedback || (one.status == domain::ReferralStatus::Finished && !one.fedBackOn);
          answer = answer || (one.status == domain::ReferralStatus::Sent &&
                              one.direction == domain::ReferralDirection::FromPartner);
        }
        RC_ASSERT(has(FirstStep::GiveFeedback) == feedback);
        RC_ASSERT(has(FirstStep::AnswerRequest) == answer);
        owed += feedback || answer ? 1 : 0;
      },
      2 * kCases));
  CHECK(owed > 50);
}

TEST_CASE(
    "A colleague's label about a family never changes its plan, and poor Dutch alone never asks for a task on 9") {
  const Model model = shipped();
  const PlanTables tables(model);
  const auto nine = static_cast<std::size_t>(*model.factorIndex("risk.9"));
  REQUIRE(test::holds(
      "guard own_words",
      [&](unsigned seed) {
        Dice dice(seed);
        domain::Case file = aRandomCase(model, dice);
        const auto tasksOf = [&](const domain::Case& of) {
          std::vector<std::string> tasks;
          for (const Suggestion& one : plan(tables, profileFor(model, of), contextOf(of, kToday)).suggestions) {
            tasks.push_back(one.task);
          }
          return tasks;
        };
        const auto before = tasksOf(file);
        domain::Case labelled = file;
        for (domain::Observation one : file.observations) {
          one.id.value += 1'000'000;
          one.answer = model.indicators[static_cast<std::size_t>(*model.indicatorIndex(one.indicator))].answers[0].code;
          one.basis = domain::Basis::ColleagueLabel;
          one.speaker.name = "een collega";
          labelled.observations.push_back(one);
        }
        RC_ASSERT(tasksOf(labelled) == before);
        std::erase_if(file.observations, [&](const domain::Observation& one) {
          return !model.indicators[static_cast<std::size_t>(*model.indicatorIndex(one.indicator))].languageSkill;
        });
        RC_ASSERT(needs(model, profileFor(model, file))[nine] == 0.0);
      },
      kCases));
}
