// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "scoring/model_builders.h"

using namespace tweehanden;
using namespace tweehanden::scoring;
using test::kDay;

namespace {

constexpr domain::OrganisationId kTeam{71};
constexpr domain::OrganisationId kOther{72};

Model aModelWithRule() {
  Model model = test::aSmallModel();
  model.factors[3].about = About::Service;
  model.indicators.push_back(test::aRule("dienst.reistijd", 3, {{0, 0.0}, {25, 0.5}, {41, 1.0}}));
  model.indicators.push_back(test::aQuestion("dienst.tijd", {{3, 0.5}}));
  model.index();
  return model;
}

domain::Observation anObservation(const std::string& indicator, const std::string& answer) {
  domain::Observation observation;
  observation.id = domain::ObservationId{501};
  observation.indicator = indicator;
  observation.answer = answer;
  observation.on = kDay;
  observation.speaker.name = "j.dekker";
  return observation;
}

domain::Case aCaseWithFact(double value) {
  domain::Case file;
  file.family.servedBy = kTeam;
  domain::ServiceFact fact;
  fact.id = domain::ServiceFactId{901};
  fact.organisation = kTeam;
  fact.indicator = "dienst.reistijd";
  fact.value = value;
  fact.on = kDay;
  file.serviceFacts.push_back(fact);
  return file;
}

std::optional<double> severityOfFact(double value) {
  const auto evidence = evidenceOf(aModelWithRule(), aCaseWithFact(value), kDay);
  REQUIRE(evidence);
  REQUIRE(evidence->size() == 1);
  CHECK(evidence->front().serviceFact);
  CHECK(evidence->front().subject == kTeam.value);
  return evidence->front().severity;
}

}  // namespace

TEST_CASE("An observation becomes evidence with the severity of its answer") {
  const Model model = aModelWithRule();
  domain::Observation observation = anObservation("a.tweede", "3");
  observation.contact = domain::ContactId{31};
  observation.certainty = domain::Certainty::Likely;
  const auto evidence = evidenceOf(model, std::vector{observation}, kDay);
  REQUIRE(evidence);
  REQUIRE(evidence->size() == 1);
  const Evidence& one = evidence->front();
  CHECK(one.id == 501);
  CHECK(one.indicator == 1);
  CHECK(one.severity == 0.75);
  CHECK(one.certainty == domain::Certainty::Likely);
  CHECK(one.speaker == observation.speaker.key());
  CHECK(one.contact == 31);
  CHECK(one.subject == 0);
  CHECK_FALSE(one.serviceFact);
}

TEST_CASE("\"Weet niet\" and \"niet besproken\" are kept as asked, without evidence") {
  for (const char* answer : {"unknown", "not_discussed"}) {
    const auto evidence = evidenceOf(aModelWithRule(), std::vector{anObservation("a.tweede", answer)}, kDay);
    REQUIRE(evidence);
    REQUIRE(evidence->size() == 1);
    CHECK_FALSE(evidence->front().severity);
  }
}

TEST_CASE("A colleague's label is kept but is no evidence about the family") {
  const Model model = aModelWithRule();
  domain::Observation label = anObservation("a.tweede", "4");
  const auto severity = [&] { return evidenceOf(model, std::vector{label}, kDay).value().front().severity; };
  CHECK(severity());
  label.basis = domain::Basis::ColleagueLabel;
  CHECK_FALSE(severity());
  label.subject = kTeam;  // naming an organisation does not make a judgement of the family into one of the service
  CHECK_FALSE(severity());
  label.indicator = "dienst.tijd";
  CHECK(severity());
  label.subject.reset();
  CHECK_FALSE(severity());
}

TEST_CASE("An unknown indicator is refused, naming the observation and its place") {
  const auto evidence =
      evidenceOf(aModelWithRule(), std::vector{anObservation("a.tweede", "1"), anObservation("z.geen", "1")}, kDay);
  REQUIRE_FALSE(evidence);
  CHECK(evidence.error().code == ErrorCode::UnknownIndicator);
  CHECK(evidence.error().pointer == "/observations/1/indicator");
  CHECK(evidence.error().arguments == std::vector<std::string>{"501", "z.geen"});
}

TEST_CASE("An answer off the scale is refused, naming the observation") {
  const auto evidence = evidenceOf(aModelWithRule(), std::vector{anObservation("a.tweede", "5")}, kDay);
  REQUIRE_FALSE(evidence);
  CHECK(evidence.error().code == ErrorCode::AnswerOffScale);
  CHECK(evidence.error().arguments == std::vector<std::string>{"501", "a.tweede", "5"});
  CHECK(evidenceOf(aModelWithRule(), std::vector{anObservation("dienst.reistijd", "0")}, kDay).error().code ==
        ErrorCode::AnswerOffScale);
}

TEST_CASE("A date after today is refused, naming the observation; today is not") {
  domain::Observation observation = anObservation("a.tweede", "1");
  CHECK(evidenceOf(aModelWithRule(), std::vector{observation}, kDay));
  observation.on = kDay.plusDays(1);
  const auto evidence = evidenceOf(aModelWithRule(), std::vector{observation}, kDay);
  REQUIRE_FALSE(evidence);
  CHECK(evidence.error().code == ErrorCode::FutureDate);
  CHECK(evidence.error().arguments.front() == "501");
  CHECK(evidence.error().detail.find("2026") == std::string::npos);
}

TEST_CASE("A measured fact takes the severity of the last threshold that it reaches") {
  CHECK(severityOfFact(0) == 0.0);
  CHECK(severityOfFact(24.999) == 0.0);
  CHECK(severityOfFact(25) == 0.5);
  CHECK(severityOfFact(40.9) == 0.5);
  CHECK(severityOfFact(41) == 1.0);
  CHECK(severityOfFact(1e9) == 1.0);
}

TEST_CASE("A fact that is not a number, infinite or below its rule is refused, naming it") {
  const std::pair<double, ErrorCode> broken[] = {{std::nan(""), ErrorCode::InvalidValue},
                                                 {std::numeric_limits<double>::infinity(), ErrorCode::InvalidValue},
                                                 {-1.0, ErrorCode::AnswerOffScale}};
  for (const auto& [value, code] : broken) {
    const auto evidence = evidenceOf(aModelWithRule(), aCaseWithFact(value), kDay);
    REQUIRE_FALSE(evidence);
    CHECK(evidence.error().code == code);
    CHECK(evidence.error().pointer == "/service_facts/0/value");
    CHECK(evidence.error().arguments.front() == "901");
  }
}

TEST_CASE("A fact dated after today or of an indicator that is no rule is refused") {
  domain::Case file = aCaseWithFact(10);
  file.serviceFacts[0].on = kDay.plusDays(1);
  CHECK(evidenceOf(aModelWithRule(), file, kDay).error().code == ErrorCode::FutureDate);
  file.serviceFacts[0].on = kDay;
  file.serviceFacts[0].indicator = "a.tweede";
  CHECK(evidenceOf(aModelWithRule(), file, kDay).error().code == ErrorCode::UnknownIndicator);
}

TEST_CASE("Facts count only of the service that serves the family") {
  domain::Case file = aCaseWithFact(50);
  file.serviceFacts[0].organisation = kOther;
  CHECK(evidenceOf(aModelWithRule(), file, kDay).value().empty());
  file.family.servedBy = kOther;
  CHECK(evidenceOf(aModelWithRule(), file, kDay).value().size() == 1);
  file.family.servedBy.reset();
  CHECK(evidenceOf(aModelWithRule(), file, kDay).value().empty());
}
