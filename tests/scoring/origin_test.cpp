// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "scoring/generators.h"
#include "support/builders.h"

using namespace tweehanden;
using namespace tweehanden::scoring;

namespace {

/// Observations on every indicator a person can answer, by people of the file and the worker.
void observeMuch(domain::Case& file, const Model& model) {
  const auto ids = test::caseIds(1);
  for (std::size_t i = 0; i < model.indicators.size(); i += 3) {
    const Indicator& indicator = model.indicators[i];
    if (indicator.kind == IndicatorKind::Rule) continue;
    domain::Observation observation;
    observation.id = domain::ObservationId{100000 + static_cast<long long>(i)};
    observation.indicator = indicator.id;
    observation.answer = indicator.answers[i % (indicator.answers.size() - 2)].code;
    observation.perspective = static_cast<domain::Perspective>(i % 3);
    observation.certainty = static_cast<domain::Certainty>(i % 2);
    observation.speaker.person = i % 2 == 0 ? ids.mother : ids.father;
    observation.on = test::kToday.plusDays(-static_cast<int>(i));
    file.observations.push_back(observation);
  }
}

std::string anyText() { return *rc::gen::string<std::string>(); }

void changePerson(domain::Person& person) {
  person.name = {anyText(), anyText(), anyText()};
  person.gender =
      *rc::gen::element(domain::Gender::Unknown, domain::Gender::Female, domain::Gender::Male, domain::Gender::Other);
  person.birthDate.year = *rc::gen::inRange(1930, 2026);
  person.languages = {{anyText(), domain::LanguageLevel::Native, domain::LanguageLevel::None}};
  person.phone = anyText();
  person.email = anyText();
  person.bsn = anyText();
  person.note = anyText();
}

/// Everything from which origin could be read or guessed.
void changeWhoTheyAre(domain::Case& file) {
  file.family.displayName = anyText();
  file.family.address = {anyText(), anyText(), anyText()};
  file.family.needs.contactLanguage = anyText();
  file.family.needs.interpreter = domain::InterpreterNeed::Professional;
  file.family.needs.formOfAddress = anyText();
  file.family.wishes = {{domain::WishKind::Food, anyText()}};
  for (domain::Person& person : file.persons) changePerson(person);
  for (domain::NetworkTie& tie : file.network) tie.name = anyText();
  for (domain::Organisation& one : file.organisations) {
    one.name = anyText();
    one.languages = {anyText()};
    one.places = {anyText()};
  }
  for (domain::Intermediary& one : file.intermediaries) {
    one.name = anyText();
    one.languages = {anyText()};
  }
  for (domain::Contact& contact : file.contacts) {
    contact.language = anyText();
    contact.place = anyText();
    contact.note = anyText();
  }
  for (domain::Observation& observation : file.observations) observation.quote = anyText();
}

bool sameScores(const Profile& a, const Profile& b) {
  for (std::size_t f = 0; f < a.factors.size(); ++f) {
    const FactorScore& one = a.factors[f];
    const FactorScore& other = b.factors[f];
    if (one.score != other.score || one.mass != other.mass || one.level != other.level ||
        one.mismatch != other.mismatch || one.sources != other.sources) {
      return false;
    }
    for (std::size_t c = 0; c < one.contributions.size(); ++c) {
      if (one.contributions[c].value != other.contributions[c].value) return false;
    }
  }
  return true;
}

}  // namespace

TEST_CASE("Names, gender, age, address, languages and notes never change a profile, to the last bit") {
  const Model model = shippedModel().value();
  domain::Case original = test::aCase(1);
  observeMuch(original, model);
  const auto evidence = evidenceOf(model, original, test::kToday);
  REQUIRE(evidence);
  const Profile before = score(model, *evidence, test::kToday);
  std::size_t known = 0;
  for (const FactorScore& factor : before.factors) known += factor.level == Level::Unknown ? 0 : 1;
  REQUIRE(known > 10);
  REQUIRE(test::holds("origin never scores", [&] {
    domain::Case other = original;
    changeWhoTheyAre(other);
    const auto changed = evidenceOf(model, other, test::kToday);
    RC_ASSERT(changed.has_value());
    RC_ASSERT(sameScores(before, score(model, *changed, test::kToday)));
  }));
}
