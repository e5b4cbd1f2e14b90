// SPDX-License-Identifier: EUPL-1.2
#include <cmath>
#include <utility>

#include "scoring/engine.h"

namespace tweehanden::scoring {
namespace {

Error refusal(ErrorCode code, std::string detail, std::string pointer, std::vector<std::string> arguments) {
  return Error{code, std::move(detail), {}, std::move(pointer), std::move(arguments)};
}

/// Nothing, or a number from 0 to 1; NaN is neither.
bool possible(const std::optional<double>& severity) { return !severity || (*severity >= 0 && *severity <= 1); }

/// A label counts only about an organisation, on what describes the service: never about the family.
bool isLabelAboutFamily(const Model& model, const Indicator& indicator, const domain::Observation& observation) {
  if (observation.basis != domain::Basis::ColleagueLabel) return false;
  if (!observation.subject) return true;
  for (const Link& link : indicator.links) {
    if (model.factors[static_cast<std::size_t>(link.factor)].about != About::Service) return true;
  }
  return false;
}

Result<Evidence> evidenceFrom(const Model& model, const domain::Observation& observation, Date today,
                              const std::string& pointer) {
  const std::string id = observation.id.text();
  const auto index = model.indicatorIndex(observation.indicator);
  if (!index) {
    return fail(refusal(ErrorCode::UnknownIndicator, "observation of an indicator the model does not have",
                        pointer + "/indicator", {id, observation.indicator}));
  }
  const Indicator& indicator = model.indicators[static_cast<std::size_t>(*index)];
  const Answer* answer = indicator.answer(observation.answer);
  if (answer == nullptr || !possible(answer->severity)) {
    return fail(refusal(ErrorCode::AnswerOffScale, "observation with an answer off the indicator's scale",
                        pointer + "/answer", {id, observation.indicator, observation.answer}));
  }
  if (observation.on > today) {
    return fail(refusal(ErrorCode::FutureDate, "observation dated after today", pointer + "/on",
                        {id, observation.indicator, observation.on.iso()}));
  }
  Evidence evidence;
  evidence.id = observation.id.value;
  evidence.indicator = *index;
  if (!isLabelAboutFamily(model, indicator, observation)) evidence.severity = answer->severity;
  evidence.perspective = observation.perspective;
  evidence.certainty = observation.certainty;
  evidence.speaker = observation.speaker.key();
  evidence.subject = observation.subject ? observation.subject->value : 0;
  evidence.on = observation.on;
  evidence.contact = observation.contact ? observation.contact->value : 0;
  return evidence;
}

/// Nothing when the value lies below the first threshold.
std::optional<double> severityByThreshold(const Indicator& indicator, double value) {
  std::optional<double> severity;
  for (const Threshold& threshold : indicator.thresholds) {
    if (value >= threshold.from) severity = threshold.severity;
  }
  return severity;
}

Result<Evidence> evidenceFrom(const Model& model, const domain::ServiceFact& fact, Date today,
                              const std::string& pointer) {
  const std::string id = fact.id.text();
  const auto index = model.indicatorIndex(fact.indicator);
  if (!index || model.indicators[static_cast<std::size_t>(*index)].kind != IndicatorKind::Rule) {
    return fail(refusal(ErrorCode::UnknownIndicator, "service fact of an indicator that is no rule of the model",
                        pointer + "/indicator", {id, fact.indicator}));
  }
  if (!std::isfinite(fact.value)) {
    return fail(refusal(ErrorCode::InvalidValue, "service fact whose value is not a finite number", pointer + "/value",
                        {id, fact.indicator}));
  }
  const auto severity = severityByThreshold(model.indicators[static_cast<std::size_t>(*index)], fact.value);
  if (!severity || !possible(severity)) {
    return fail(refusal(ErrorCode::AnswerOffScale, "service fact below the first threshold of its rule",
                        pointer + "/value", {id, fact.indicator, std::to_string(fact.value)}));
  }
  if (fact.on > today) {
    return fail(refusal(ErrorCode::FutureDate, "service fact dated after today", pointer + "/on",
                        {id, fact.indicator, fact.on.iso()}));
  }
  Evidence evidence;
  evidence.id = fact.id.value;
  evidence.serviceFact = true;
  evidence.indicator = *index;
  evidence.severity = severity;
  evidence.perspective = fact.perspective;
  evidence.subject = fact.organisation.value;
  evidence.on = fact.on;
  return evidence;
}

}  // namespace

Result<std::vector<Evidence>> evidenceOf(const Model& model, const std::vector<domain::Observation>& observations,
                                         Date today) {
  std::vector<Evidence> evidence;
  evidence.reserve(observations.size());
  for (std::size_t i = 0; i < observations.size(); ++i) {
    auto one = evidenceFrom(model, observations[i], today, "/observations/" + std::to_string(i));
    if (!one) return fail(std::move(one.error()));
    evidence.push_back(std::move(*one));
  }
  return evidence;
}

Result<std::vector<Evidence>> evidenceOf(const Model& model, const domain::Case& file, Date today) {
  auto evidence = evidenceOf(model, file.observations, today);
  if (!evidence) return evidence;
  for (std::size_t i = 0; i < file.serviceFacts.size(); ++i) {
    const domain::ServiceFact& fact = file.serviceFacts[i];
    auto one = evidenceFrom(model, fact, today, "/service_facts/" + std::to_string(i));
    if (!one) return fail(std::move(one.error()));
    const bool serves = file.family.servedBy && *file.family.servedBy == fact.organisation;
    if (serves) evidence->push_back(std::move(*one));
  }
  return evidence;
}

Status checkEvidence(const Model& model, const std::vector<Evidence>& evidence, Date today) {
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    const Evidence& one = evidence[i];
    const std::string at = "/" + std::to_string(i);
    const std::string id = std::to_string(one.id);
    if (one.indicator < 0 || static_cast<std::size_t>(one.indicator) >= model.indicators.size()) {
      return fail(refusal(ErrorCode::UnknownIndicator, "evidence of an indicator the model does not have",
                          at + "/indicator", {id, std::to_string(one.indicator)}));
    }
    const std::string& indicator = model.indicators[static_cast<std::size_t>(one.indicator)].id;
    if (!possible(one.severity)) {
      return fail(refusal(ErrorCode::AnswerOffScale, "evidence whose severity is no number from 0 to 1",
                          at + "/severity", {id, indicator}));
    }
    if (one.on > today) {
      return fail(
          refusal(ErrorCode::FutureDate, "evidence dated after today", at + "/on", {id, indicator, one.on.iso()}));
    }
  }
  return {};
}

}  // namespace tweehanden::scoring
