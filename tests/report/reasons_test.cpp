// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <catch2/catch.hpp>

#include "casefile/case_file.h"
#include "report/sentences.h"
#include "support/builders.h"
#include "support/files.h"

namespace tweehanden::report {
namespace {

using tweehanden::test::caseIds;
using tweehanden::test::kToday;

const scoring::Model& model() {
  static const scoring::Model kModel = *scoring::shippedModel();  // read once: it is the same for every test
  return kModel;
}

app::CaseView exampleView(const std::string& name) {
  const auto view = app::viewCaseFile(model(), tweehanden::test::sourceFile("resources/examples/" + name), kToday);
  REQUIRE(view.has_value());
  return *view;
}

domain::Observation said(long long id, const std::string& indicator, const std::string& answer, Date on) {
  domain::Observation observation;
  observation.id.value = id;
  observation.indicator = indicator;
  observation.answer = answer;
  observation.perspective = domain::Perspective::Family;
  observation.speaker = {.person = caseIds().mother, .intermediary = {}, .name = {}};
  observation.on = on;
  return observation;
}

}  // namespace

TEST_CASE("Every suggestion for the examples has a reason that holds words of an observation behind it") {
  int seen = 0;
  for (const char* name : {"jongen-van-elf.json", "statushoudersgezin-met-tolk.json"}) {
    const auto view = exampleView(name);
    for (const auto& suggestion : view.plan.suggestions) {
      const std::string why = reason(model(), view, suggestion);
      INFO(suggestion.task << ": " << why);
      CHECK(why.back() == '.');
      REQUIRE_FALSE(suggestion.evidence.empty());
      bool grounded = false;
      for (const long long id : suggestion.evidence) {
        for (const bool fact : {false, true}) {
          const auto found = finding(model(), view.file, id, fact, kToday);
          grounded = grounded || (found && why.find(found->statement.substr(1)) != std::string::npos);
        }
      }
      CHECK(grounded);
      ++seen;
    }
  }
  CHECK(seen >= 6);
}

TEST_CASE("A reason names the finding, who said it and when; a finding heard more often is told once with its number") {
  app::CaseView view{.file = tweehanden::test::aBareCase(), .on = kToday, .evidence = {}, .profile = {}, .plan = {}};
  view.file.persons = tweehanden::test::aCase().persons;
  view.file.observations = {said(1, "taal.zonder_hulp", "via_other", Date(2026, 10, 6)),
                            said(2, "taal.zonder_hulp", "via_other", Date(2026, 11, 3)),
                            said(3, "vertrouwen.kijk_op_team", "wary", Date(2025, 12, 1))};
  scoring::Suggestion suggestion;
  suggestion.evidence = {1};
  CHECK(reason(model(), view, suggestion) == "Alles ging via een ander (moeder, 6 okt).");
  suggestion.evidence = {1, 3, 2};
  CHECK(reason(model(), view, suggestion) ==
        "Twee keer: alles ging via een ander (moeder, 3 nov); is voorzichtig en zegt dat (moeder, 1 dec 2025).");
}

TEST_CASE("Without observations a reason says which barriers the task works on") {
  const app::CaseView view{
      .file = tweehanden::test::aBareCase(), .on = kToday, .evidence = {}, .profile = {}, .plan = {}};
  scoring::Suggestion suggestion;
  suggestion.factors = {*model().factorIndex("risk.9"), *model().factorIndex("risk.7")};
  CHECK(reason(model(), view, suggestion) ==
        "Werkt aan: niet goed begrepen worden qua taal; wantrouwen naar jeugdvoorzieningen.");
}

TEST_CASE("A voice is called by its place in the family, a child with its age, others by name") {
  const auto file = tweehanden::test::aCase();
  const auto who = [&](domain::Voice voice) { return voiceWords(voice, file, kToday); };
  CHECK(who({.person = caseIds().mother, .intermediary = {}, .name = {}}) == "moeder");
  CHECK(who({.person = caseIds().father, .intermediary = {}, .name = {}}) == "vader");
  CHECK(who({.person = caseIds().daughter, .intermediary = {}, .name = {}}) == "Nour (14)");
  CHECK(who({.person = {}, .intermediary = caseIds().intermediary, .name = {}}) == "H. Amrani");
  CHECK(who({.person = {}, .intermediary = {}, .name = "j.dekker"}) == "j.dekker");
}

TEST_CASE("A measured fact of the service is told with its value, its unit and who measured it") {
  const auto file = tweehanden::test::aCase();
  const auto found = finding(model(), file, file.serviceFacts[0].id.value, true, kToday);
  REQUIRE(found);
  CHECK(findingWords(*found, kToday) ==
        "Reistijd met openbaar vervoer: 42,5 minuten (gemeten, volgens migrantenorganisatie, 1 sep)");
}

TEST_CASE("Every guard of the model says in words why not now, and what would lift it") {
  for (const auto& guard : model().guards) {
    INFO(guard.id);
    CHECK(guardSentence(model(), guard.id).starts_with("Kan nu niet: "));
    CHECK(guardSentence(model(), guard.id).size() > 30);
    CHECK_FALSE(guardLift(model(), guard.id).empty());
  }
}

TEST_CASE("The first step of an open safety concern names the meldcode, Veilig Thuis and the number for danger") {
  const std::string step = firstStep(scoring::FirstStep::MeldcodeSteps);
  CHECK(step.find("meldcode") != std::string::npos);
  CHECK(step.find("0800-2000") != std::string::npos);
  CHECK(step.find("112") != std::string::npos);
}

TEST_CASE("The whole reason says what it is about, why, and what to build on, in words without numbers of factors") {
  app::CaseView view{.file = tweehanden::test::aBareCase(), .on = kToday, .evidence = {}, .profile = {}, .plan = {}};
  view.file.persons = tweehanden::test::aCase().persons;
  view.file.observations = {said(1, "taal.zonder_hulp", "via_other", Date(2026, 10, 6))};
  scoring::Suggestion suggestion;
  suggestion.factors = {*model().factorIndex("risk.9"), *model().factorIndex("risk.7")};
  suggestion.evidence = {1};
  suggestion.supports = {*model().factorIndex("barrier.taalbarriere"),
                         *model().factorIndex("promoter.vertrouwensband")};
  CHECK(reasonInFull(model(), view, suggestion) ==
        "Gaat over: niet goed begrepen worden qua taal; wantrouwen naar jeugdvoorzieningen. Alles ging via een ander "
        "(moeder, 6 okt). Bouw voort op: er is een vertrouwensband. Houd rekening met: taalbarrière.");
  suggestion.evidence.clear();
  suggestion.supports.clear();
  CHECK(reasonInFull(model(), view, suggestion) == goal(model(), suggestion));
}

TEST_CASE("A barrier with tasks on one side only is told with the side that has them") {
  CHECK(oneSided(model(), *model().factorIndex("risk.11")) ==
        "Bij ‘Te weinig tijd bij de voorziening’ heeft alleen de jeugdvoorziening een taak.");
  CHECK(oneSided(model(), *model().factorIndex("risk.4")) ==
        "Bij ‘Weinig zelfstandig in de aanpak’ heeft alleen de migrantenorganisatie een taak.");
}

TEST_CASE("A question is put in the wording of the side that is asked") {
  const int indicator = *model().indicatorIndex("taal.zonder_hulp");
  const auto& question = model().indicators[static_cast<std::size_t>(indicator)];
  using domain::Perspective;
  const auto asked = [&](Perspective side) { return questionWords(model(), {8, indicator, side, 0}); };
  CHECK(asked(Perspective::Family) == "Vraag het gezin: ‘" + question.questionFamily + "’");
  CHECK(asked(Perspective::YouthService) == "Ga zelf na: ‘" + question.questionYouthService + "’");
  CHECK(asked(Perspective::MigrantOrganisation) ==
        "Vraag de migrantenorganisatie: ‘" + question.questionMigrantOrganisation + "’");
}

TEST_CASE("Full hours are told with what to do, room is not told at all") {
  CHECK(loadSentence(domain::LoadLevel::Room).empty());
  for (const auto level : {domain::LoadLevel::Warn, domain::LoadLevel::Over, domain::LoadLevel::NoCapacity}) {
    CHECK(loadSentence(level).size() > 40);
  }
}

TEST_CASE("No sentence calls a barrier a risk of the family, or uses the informal form of address") {
  std::vector<std::string> texts;
  for (int i = 0; i <= static_cast<int>(ErrorCode::Internal); ++i)
    texts.push_back(sentence({static_cast<ErrorCode>(i), ""}));
  for (const auto& guard : model().guards)
    texts.push_back(guardSentence(model(), guard.id) + guardLift(model(), guard.id));
  const auto view = exampleView("jongen-van-elf.json");
  for (const auto& each : view.plan.suggestions) texts.push_back(reason(model(), view, each));
  for (const auto& each : view.plan.suggestions) texts.push_back(reasonInFull(model(), view, each));
  for (const auto& each : view.plan.questions) texts.push_back(questionWords(model(), each));
  for (const auto step :
       {scoring::FirstStep::MeldcodeSteps, scoring::FirstStep::RepeatWithInterpreter, scoring::FirstStep::AskConsent,
        scoring::FirstStep::GiveFeedback, scoring::FirstStep::AnswerRequest})
    texts.push_back(firstStep(step));
  for (const auto& text : texts) {
    INFO(text);
    CHECK(text.find("risico van het gezin") == std::string::npos);
    CHECK(text.find("risicofactor") == std::string::npos);
    for (const char* informal : {" je ", " jij ", " jouw ", " jullie "})
      CHECK(text.find(informal) == std::string::npos);
  }
}

}  // namespace tweehanden::report
