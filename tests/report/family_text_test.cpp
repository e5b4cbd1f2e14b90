// SPDX-License-Identifier: EUPL-1.2
#include "report/family_text.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "app/caseload.h"
#include "app/demo.h"
#include "report/readability.h"
#include "support/builders.h"
#include "support/files.h"

namespace tweehanden::report {
namespace {

using tweehanden::test::caseIds;
using tweehanden::test::kToday;

const scoring::Model& model() {
  static const scoring::Model shipped = scoring::shippedModel().value();
  return shipped;
}

app::CaseView viewOf(domain::Case file) { return app::viewOf(model(), std::move(file), kToday).value(); }

std::string textOf(const app::CaseView& view) { return asText(familyText(model(), view)); }
std::string textOf(domain::Case file) { return textOf(viewOf(std::move(file))); }

/// The views of the shipped examples and of the first twenty families of the demo.
std::vector<app::CaseView> manyViews() {
  std::vector<app::CaseView> views;
  for (const char* name : {"jongen-van-elf.json", "niets-springt-eruit.json", "statushoudersgezin-met-tolk.json"}) {
    views.push_back(
        app::viewCaseFile(model(), tweehanden::test::sourceFile(std::string("resources/examples/") + name), kToday)
            .value());
  }
  const tweehanden::test::TemporaryDirectory folder;
  const FixedClock clock(kToday);
  const auto session =
      app::Session::create(folder / "demo.tweehanden", "s.devries", Secret("negen rode molens draaien"), clock,
                           {app::KeyStrength::Lowest, true, {}})
          .value();
  REQUIRE(app::makeDemo(*session, 20, 7).has_value());
  app::CaseloadQuery all;
  all.includeClosed = true;
  const auto page = app::listCaseload(*session, all).value();
  for (const auto& row : page.rows) {
    views.push_back(app::viewCase(*session, row.caseNumber).value());
  }
  REQUIRE(views.size() == 23);
  return views;
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string lowered(std::string text) {
  std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

/// aCase() with one thing said by that voice on an indicator of distrust.
domain::Case saying(const std::string& quote, const domain::Voice& voice) {
  domain::Case file = tweehanden::test::aCase();
  file.observations.clear();
  domain::Observation observation;
  observation.id = {990'001};
  observation.indicator = "direct.risk.7";
  observation.answer = "4";
  observation.perspective = domain::Perspective::Family;
  observation.basis = domain::Basis::OwnWords;
  observation.speaker = voice;
  observation.on = kToday.plusDays(-3);
  observation.quote = quote;
  observation.stamp = tweehanden::test::aStamp();
  file.observations = {observation};
  return file;
}

domain::Voice mother() { return {.person = caseIds().mother, .intermediary = {}, .name = {}}; }

domain::SafetyConcern openConcern() {
  domain::SafetyConcern concern;
  concern.id = {990'002};
  concern.openedOn = kToday.plusDays(-2);
  concern.facts = "Blauwe plek gezien.";
  concern.stamp = tweehanden::test::aStamp();
  return concern;
}

const std::string kSaid = "Ik durf het niet te vertellen.";

}  // namespace

TEST_CASE("The family's text is plain Dutch: Flesch-Douma of 60 or more, whole and section by section") {
  for (const auto& view : manyViews()) {
    const std::string text = textOf(view);
    INFO(text);
    CHECK(fleschDouma(text) >= 60);
    const auto counts = countsOf(text);
    CHECK(static_cast<double>(counts.words) / counts.sentences <= 12);
  }
}

TEST_CASE("The family's text holds no numbers and no words of the trade") {
  const std::vector<std::string> forbidden{
      "score",        "risico",     "factor",      "indicator",  "drempel",  "profiel",     "niveau",
      "verhoogd",     "waarneming", "perspectief", "model",      "berekend", "meldcode",    "veilig thuis",
      "zorgmijdend",  "betrokken",  "cliënt",      "casus",      "dossier",  "interventie", "problematiek",
      "hulpverlener", "etnisch",    "cultuur",     "allochtoon", "migrant",  "barrière",    "uithuisplaatsing"};
  for (const auto& view : manyViews()) {
    const std::string text = lowered(textOf(view));
    INFO(text);
    CHECK(text.find_first_of("0123456789%") == std::string::npos);
    for (const auto& word : forbidden) {
      INFO(word);
      CHECK_FALSE(holds(text, word));
    }
  }
}

TEST_CASE("Every sentence there is for a factor is plain, without numbers, and the shipped model knows its factor") {
  int told = 0;
  for (const auto& factor : model().factors) {
    const std::string sentence(familySentence(factor.id));
    if (sentence.empty()) continue;
    INFO(sentence);
    ++told;
    CHECK(fleschDouma(sentence) >= 55);
    CHECK(sentence.find_first_of("0123456789") == std::string::npos);
    CHECK(sentence.back() == '.');
  }
  CHECK(told == static_cast<int>(model().factors.size()) - 2);
  // What may have been told in confidence.
  CHECK(familySentence("barrier.gesloten-communicatie-ouder-kind").empty());
  CHECK(familySentence("risk.10").empty());
}

TEST_CASE("The family's text says what it is, then names the service's side before theirs, then what they can do") {
  for (const auto& view : manyViews()) {
    const auto sections = familyText(model(), view);
    CHECK(sections.front().heading == "Wat is dit?");
    CHECK(sections.back().heading == "Wat kunt u doen?");
    CHECK(holds(textOf(view), "geen oordeel"));
    CHECK(holds(textOf(view), "niet mee eens"));
    const auto at = [&](const std::string& heading) {
      return std::ranges::find(sections, heading, &TextSection::heading) - sections.begin();
    };
    CHECK(at("Wat bij ons beter kan") < at("Wat het nu moeilijk maakt"));
    for (const auto& section : sections) CHECK_FALSE(section.lines.empty());
  }
}

TEST_CASE("Nothing of notes, concerns, labels, colleagues or names stands in the family's text") {
  for (const auto& view : manyViews()) {
    const std::string text = lowered(textOf(view));
    std::set<std::string> names{view.file.family.worker, view.file.family.displayName};
    for (const auto& person : view.file.persons) {
      names.insert(person.name.givenNames);
      names.insert(person.name.familyName);
    }
    for (const auto& one : view.file.intermediaries) names.insert(one.name);
    for (const auto& one : view.file.organisations) names.insert(one.name);
    for (const auto& one : view.file.network) names.insert(one.name);
    for (const auto& name : names) {
      INFO(name);
      if (name.size() > 2) CHECK_FALSE(holds(text, lowered(name)));
    }
    std::set<std::string> own;  // the same words may have been written down by a colleague as well
    for (const auto& one : view.file.observations) {
      const bool theirs = one.perspective == domain::Perspective::Family && one.basis == domain::Basis::OwnWords;
      if (theirs) own.insert(one.quote);
    }
    for (const auto& one : view.file.observations) {
      INFO(one.quote);
      const bool others = !one.quote.empty() && !own.contains(one.quote);
      if (others) CHECK_FALSE(holds(text, "‘" + lowered(one.quote) + "’"));
    }
  }
}

TEST_CASE("What an adult at home said in their own words is quoted with who said it") {
  const std::string text = textOf(saying(kSaid, mother()));
  CHECK(holds(text, "Moeder zei: ‘" + kSaid + "’"));
  CHECK(holds(text, std::string(familySentence("risk.7"))));
}

TEST_CASE("Nobody else is quoted: no child, no one who lives elsewhere, no colleague, no label") {
  const auto ids = caseIds();
  CHECK_FALSE(holds(textOf(saying(kSaid, {.person = ids.daughter, .intermediary = {}, .name = {}})), kSaid));
  CHECK_FALSE(holds(textOf(saying(kSaid, {.person = {}, .intermediary = {}, .name = "j.dekker"})), kSaid));
  CHECK_FALSE(holds(textOf(saying(kSaid, {.person = {}, .intermediary = ids.intermediary, .name = {}})), kSaid));
  auto elsewhere = saying(kSaid, mother());
  for (auto& person : elsewhere.persons) person.inHousehold = person.id != ids.mother;
  CHECK_FALSE(holds(textOf(elsewhere), kSaid));
  for (const auto basis : {domain::Basis::Seen, domain::Basis::ColleagueLabel}) {
    auto file = saying(kSaid, mother());
    file.observations[0].basis = basis;
    CHECK_FALSE(holds(textOf(file), kSaid));
  }
  auto colleague = saying(kSaid, mother());
  colleague.observations[0].perspective = domain::Perspective::YouthService;
  CHECK_FALSE(holds(textOf(colleague), kSaid));
}

TEST_CASE("What someone said about what they do not speak of with everyone is not quoted to the family") {
  auto file = saying(kSaid, mother());
  file.observations[0].indicator = "direct.risk.10";
  CHECK_FALSE(holds(textOf(file), kSaid));
}

TEST_CASE("What only a colleague thinks of the family is not told to it") {
  auto file = saying("", mother());
  file.observations[0].perspective = domain::Perspective::YouthService;
  file.observations[0].basis = domain::Basis::Seen;
  file.observations[0].speaker = {.person = {}, .intermediary = {}, .name = "j.dekker"};
  CHECK_FALSE(holds(textOf(file), std::string(familySentence("risk.7"))));
  // Of the service it is told, whoever said it.
  file.observations[0].indicator = "direct.risk.14";
  CHECK(holds(textOf(file), std::string(familySentence("risk.14"))));
}

TEST_CASE(
    "While a concern about safety is open nobody is quoted, and the family's text does not show that there is one") {
  auto file = saying(kSaid, mother());
  auto none = saying("", mother());
  none.safetyConcerns.clear();
  file.safetyConcerns = {openConcern()};
  CHECK(textOf(file) == textOf(none));
  CHECK(holds(familyTextForWorker(viewOf(file)), "zorg over veiligheid"));
  CHECK_FALSE(holds(familyTextForWorker(viewOf(none)), "zorg over veiligheid"));
}

TEST_CASE("A quote with a number, a name, a word of the trade or more than a few lines is left out") {
  const domain::Case file = tweehanden::test::aCase();
  for (const std::string good :
       {"Ik knik maar, dan is het klaar.", "Wij hebben niks gedaan. Waarom belt u?", "Met u wel.",
        "In het Nederlands zeg ik alleen goed, dank u.", "Ik zeg het in het Tarifit."}) {
    INFO(good);
    CHECK(mayBeQuoted(good, file));
  }
  for (const std::string bad : {"Ik kom om 3 uur.", "Mijn zus Fatma weet het.", "Fatma weet het al.",
                                "Ik ken Al Noor goed.", "Ze noemen mij zorgmijdend.",
                                "Dan komt er weer een hulpverlener.", "Ik zei het.\nEn toen?", "José zei dat ook."}) {
    INFO(bad);
    CHECK_FALSE(mayBeQuoted(bad, file));
  }
  CHECK_FALSE(mayBeQuoted("Ik zeg het. " + std::string(200, 'a'), file));
  domain::Case known = file;
  known.network[0].name = "Roos";
  CHECK(mayBeQuoted("Ik hou van een witte roos.", file));
  CHECK_FALSE(mayBeQuoted("Ik hou van een witte roos.", known));
}

}  // namespace tweehanden::report
