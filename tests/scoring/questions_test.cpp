// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <random>
#include <set>

#include "scoring/generators.h"
#include "scoring/plan_problem.h"
#include "scoring/planner_cases.h"
#include "scoring/questions.h"
#include "support/builders.h"

using namespace tweehanden;
using namespace tweehanden::scoring;
using domain::Perspective;
using test::Dice;
using test::kDay;
using test::kToday;

namespace {

/// All 17 with a direct question and a task a side; two concrete questions, one of them about two factors.
Model aQuestionModel() {
  Model model = test::aModelOf17();
  for (int f = 0; f < 17; ++f) {
    model.indicators.push_back(test::aDirect(model.factors[static_cast<std::size_t>(f)], f));
    model.tasks.push_back(test::aTask("J" + std::to_string(100 + f), Owner::YouthService, {f}));
    model.tasks.push_back(test::aTask("M" + std::to_string(100 + f), Owner::MigrantOrganisation, {f}));
  }
  model.indicators.push_back(test::aQuestion("taal.half", {{8, 0.4}}));
  model.indicators.push_back(test::aQuestion("taal.heel", {{8, 0.8}, {2, 0.9}}));
  model.indicators.push_back(test::aRule("dienst.iets", 6, {{0, 1.0}}));
  model.index();
  return model;
}

struct Asking {
  Model model;
  std::vector<Evidence> evidence;
  PlanContext context;

  [[nodiscard]] std::vector<NextQuestion> questions(int limit = 5) const {
    return questionsFor(PlanTables(model), evidence, score(model, evidence, kDay), context, limit);
  }
  [[nodiscard]] std::set<std::string> asked(int limit = 100) const {
    std::set<std::string> ids;
    for (const NextQuestion& one : questions(limit)) {
      ids.insert(model.indicators[static_cast<std::size_t>(one.indicator)].id);
    }
    return ids;
  }
};

Asking anAsking() {
  Asking asking{aQuestionModel(), {}, {}};
  asking.context.consent = true;
  return asking;
}

/// U of a fixed set of suggestions under given needs, with nothing present: as scoring.md writes it.
double utility(const Model& model, const std::vector<double>& need, const std::vector<Suggestion>& suggestions,
               domain::TaskPart part) {
  double sum = 0;
  int count = 0;
  for (const bool youth : {true, false}) {
    for (std::size_t f = 0; f < need.size(); ++f) {
      double left = 1;
      for (const Suggestion& one : suggestions) {
        const auto& factors = model.task(one.task)->factors;
        const bool mine = (one.side == Side::YouthService) == youth;
        if (one.part != part || !mine || std::ranges::find(factors, static_cast<int>(f)) == factors.end()) continue;
        left *= 1 - model.plan.effect / std::pow(static_cast<double>(factors.size()), model.plan.breadthExponent);
      }
      sum += need[f] * (1 - left);
    }
  }
  for (const Suggestion& one : suggestions) count += one.part == part ? 1 : 0;
  return sum - model.plan.taskCost * count;
}

}  // namespace

TEST_CASE("With nothing known the first question is about the weightiest factors, and each question about another") {
  const Asking asking = anAsking();
  const auto questions = asking.questions();
  REQUIRE(questions.size() == 5);
  CHECK(asking.model.indicators[static_cast<std::size_t>(questions[0].indicator)].id == "taal.heel");
  CHECK(questions[0].factor == 8);
  std::set<int> factors;
  for (const NextQuestion& one : questions) {
    CHECK(factors.insert(one.factor).second);
    CHECK(one.value > 0);
    CHECK(one.perspective == Perspective::Family);
  }
  for (std::size_t i = 1; i < questions.size(); ++i) CHECK(questions[i].value <= questions[i - 1].value);
}

TEST_CASE("The value of asking is what the plan gains, over the least and the most severe answer") {
  const Asking asking = anAsking();
  const PlanTables tables(asking.model);
  const Profile now = score(asking.model, {}, kDay);
  const int direct = *asking.model.indicatorIndex("direct.risk.9");
  const double value = valueOfAsking(tables, {}, now, asking.context, direct, Perspective::Family);
  // Nothing is known: the score is the prior, and so is the chance of the most severe answer. Today's plan is empty.
  std::vector<Evidence> told = {test::anEvidence(1, direct, 1.0)};
  told[0].perspective = Perspective::Family;
  const Plan then = plan(tables, score(asking.model, told, kDay), asking.context);
  CHECK(then.suggestions.size() == 2);
  CHECK(value == Approx(asking.model.parameters.prior * then.value).epsilon(1e-12));
}

TEST_CASE("A question whose answer cannot change the plan is worth nothing, and the weightier factor goes first") {
  Asking asking = anAsking();
  asking.model.tasks.clear();
  const auto questions = asking.questions();
  REQUIRE(questions.size() == 5);
  for (const NextQuestion& one : questions) CHECK(one.value == 0);
  CHECK(questions[0].factor == 8);
  CHECK(questions[1].factor == 2);
  CHECK(questions[2].factor == 6);
}

TEST_CASE("A factor itself is judged only where no concrete question is left") {
  Asking asking = anAsking();
  CHECK_FALSE(asking.asked().contains("direct.risk.9"));
  CHECK(asking.asked().contains("direct.risk.7"));
  for (const char* id : {"taal.half", "taal.heel"}) {
    for (const int side : {0, 1, 2}) {
      asking.evidence.push_back(
          test::anEvidence(100 + static_cast<int>(asking.evidence.size()), *asking.model.indicatorIndex(id), 0.5));
      asking.evidence.back().perspective = static_cast<Perspective>(side);
      asking.evidence.back().certainty = domain::Certainty::Likely;
    }
  }
  CHECK(asking.asked().contains("direct.risk.9"));
}

TEST_CASE("Who has not spoken is asked first, the family before the others, and the partner only with consent") {
  Asking asking = anAsking();
  const int direct = *asking.model.indicatorIndex("direct.risk.7");
  const auto asks = [&]() -> std::optional<Perspective> {
    for (const NextQuestion& one : asking.questions(100)) {
      if (one.factor == 6) return one.perspective;
    }
    return std::nullopt;
  };
  const auto hear = [&](Perspective side) {
    asking.evidence.push_back(test::anEvidence(50 + static_cast<int>(asking.evidence.size()), direct, 0.5));
    asking.evidence.back().perspective = side;
  };
  CHECK(asks() == Perspective::Family);
  hear(Perspective::Family);
  CHECK(asks() == Perspective::YouthService);
  hear(Perspective::YouthService);
  CHECK(asks() == Perspective::MigrantOrganisation);
  asking.context.consent = false;
  CHECK_FALSE(asks());
  asking.context.consent = true;
  asking.context.safetyConcernOpen = true;
  CHECK_FALSE(asks());
}

TEST_CASE("A side whose voice does not count for a factor is not asked about it") {
  Asking asking = anAsking();
  asking.model.factors[6].scoredPerspectives = {Perspective::YouthService, Perspective::MigrantOrganisation};
  for (const NextQuestion& one : asking.questions(100)) {
    if (one.factor == 6) CHECK(one.perspective == Perspective::YouthService);
  }
}

TEST_CASE("Weet niet and an unsure answer close a question for a while; a sure one until it is half as strong") {
  Asking asking = anAsking();
  const int direct = *asking.model.indicatorIndex("direct.risk.7");
  Evidence answer = test::anEvidence(1, direct, 0.4);
  answer.perspective = Perspective::Family;
  const auto familyIsAsked = [&](int daysAgo) {
    answer.on = kDay.plusDays(-daysAgo);
    asking.evidence = {answer};
    const auto questions = asking.questions(100);
    return std::ranges::any_of(
        questions, [](const NextQuestion& one) { return one.factor == 6 && one.perspective == Perspective::Family; });
  };
  answer.certainty = domain::Certainty::Unsure;
  CHECK_FALSE(familyIsAsked(60));
  CHECK_FALSE(familyIsAsked(61));  // heard on this factor: a side that has not spoken goes first
  answer.severity.reset();
  CHECK_FALSE(familyIsAsked(60));
  CHECK(familyIsAsked(61));
}

TEST_CASE("No limit, no factor and no question left are an empty list") {
  Asking asking = anAsking();
  CHECK(asking.questions(0).empty());
  CHECK(asking.questions(-3).empty());
  asking.model.indicators.clear();
  asking.model.index();
  CHECK(asking.questions().empty());
}

TEST_CASE("Asking is never worth less than nothing, nor asked again of who just answered; order changes nothing") {
  const Model model = shippedModel().value();
  const PlanTables tables(model);
  REQUIRE(test::holds(
      "value of asking",
      [&](unsigned seed) {
        Dice dice(seed);
        const domain::Case file = test::aRandomCase(model, dice);
        auto evidence = evidenceOf(model, file, kToday).value();
        const Profile profile = score(model, evidence, kToday);
        const PlanContext context = contextOf(file, kToday);
        const auto questions = questionsFor(tables, evidence, profile, context, 3);
        std::shuffle(evidence.begin(), evidence.end(), std::mt19937(seed));
        const auto again = questionsFor(tables, evidence, profile, context, 3);
        RC_ASSERT(again.size() == questions.size());
        for (std::size_t i = 0; i < questions.size(); ++i) {
          RC_ASSERT(questions[i].value >= 0.0);
          RC_ASSERT(std::ranges::none_of(evidence, [&](const Evidence& one) {  // all of it was said today
            return one.indicator == questions[i].indicator && one.perspective == questions[i].perspective;
          }));
          RC_ASSERT(again[i].indicator == questions[i].indicator);
          RC_ASSERT(again[i].perspective == questions[i].perspective);
          RC_ASSERT(again[i].value == questions[i].value);
        }
      },
      1000));
}

TEST_CASE("The value of asking equals planning anew for both answers, in random cases") {
  const Model model = aQuestionModel();
  const PlanTables tables(model);
  REQUIRE(test::holds(
      "value by planning anew",
      [&](unsigned seed) {
        Dice dice(seed);
        PlanContext context;
        context.consent = dice.once(2);
        std::vector<Evidence> evidence;
        for (int i = 0; i < 12; ++i) {
          evidence.push_back(test::anEvidence(i + 1, dice.below(19), dice.fraction()));
          evidence.back().perspective = static_cast<Perspective>(dice.below(3));
        }
        const Profile now = score(model, evidence, kDay);
        const Plan today = plan(tables, now, context);
        const int indicator = dice.below(19);
        const auto side = static_cast<Perspective>(dice.below(3));
        double weight = 0;
        double chance = 0;
        for (const Link& link : model.indicators[static_cast<std::size_t>(indicator)].links) {
          weight += link.weight;
          chance += link.weight * now.factors[static_cast<std::size_t>(link.factor)].score;
        }
        chance /= weight;
        double expected = 0;
        for (const double severity : {0.0, 1.0}) {
          auto told = evidence;
          told.push_back(test::anEvidence(999, indicator, severity));
          told.back().perspective = side;
          told.back().speaker = "nieuw";
          const Profile then = score(model, told, kDay);
          const auto need = needs(model, then);
          const Plan best = plan(tables, then, context);
          double kept = 0;
          for (const auto part : {domain::TaskPart::Family, domain::TaskPart::Organisation}) {
            kept += utility(model, need, today.suggestions, part);
          }
          expected += (severity > 0 ? chance : 1 - chance) * (best.value - kept);
        }
        const double value = valueOfAsking(tables, evidence, now, context, indicator, side);
        RC_ASSERT(std::abs(value - expected) <= 1e-9);
      },
      1000));
}

TEST_CASE("The shortlist holds what valuing every question one by one would put first") {
  const Model model = shippedModel().value();
  const PlanTables tables(model);
  REQUIRE(test::holds(
      "pruning loses nothing",
      [&](unsigned seed) {
        Dice dice(seed);
        const domain::Case file = test::aRandomCase(model, dice);
        const auto evidence = evidenceOf(model, file, kToday).value();
        const Profile profile = score(model, evidence, kToday);
        const PlanContext context = contextOf(file, kToday);
        const auto few = questionsFor(tables, evidence, profile, context, 2);
        const auto all = questionsFor(tables, evidence, profile, context, 1000);  // so many that none is left out
        RC_ASSERT(few.size() == std::min<std::size_t>(2, all.size()));
        for (std::size_t i = 0; i < few.size(); ++i) {
          RC_ASSERT(few[i].indicator == all[i].indicator);
          RC_ASSERT(few[i].value == all[i].value);
        }
      },
      200));
}
