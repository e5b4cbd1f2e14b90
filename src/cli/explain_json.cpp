// SPDX-License-Identifier: EUPL-1.2
#include "cli/explain_json.h"

#include <nlohmann/json.hpp>

#include "cli/codes.h"
#include "report/explanation.h"
#include "report/sentences.h"

namespace tweehanden::cli {
namespace {

using nlohmann::json;

std::string codeOfWeight(report::Weight weight) {
  switch (weight) {
    case report::Weight::Heavy: return "heavy";
    case report::Weight::Plain: return "plain";
    case report::Weight::Hardly: return "hardly";
  }
  return {};
}

const scoring::Indicator& indicatorOf(const scoring::Model& model, int index) {
  return model.indicators[static_cast<std::size_t>(index)];
}

json evidenceJson(const scoring::Model& model, const app::CaseView& view, const scoring::ExplainedEvidence& one) {
  const auto found = report::finding(model, view.file, one.evidence, one.serviceFact, view.on);
  return {{"observation", std::to_string(one.evidence)},
          {"service_fact", one.serviceFact},
          {"indicator", indicatorOf(model, one.indicator).id},
          {"statement", found ? found->statement : std::string()},
          {"quote", found ? found->quote : std::string()},
          {"speaker", found ? found->who : std::string()},
          {"perspective", domain::code(one.perspective)},
          {"certainty", domain::code(one.certainty)},
          {"on", one.on.iso()},
          {"age_days", one.ageDays},
          {"half_life_days", one.halfLifeDays},
          {"left", one.left},
          {"mass", one.mass},
          {"severity", one.severity},
          {"contribution", one.contribution},
          {"share", one.share},
          {"weight", codeOfWeight(report::weightOf(one))}};
}

json answersJson(const scoring::Model& model, const app::CaseView& view, const scoring::Change& change) {
  json answers = json::array();
  for (const auto& one : change.answers) {
    const auto& indicator = indicatorOf(model, one.indicator);
    const auto* answer = indicator.answer(one.answer);
    answers.push_back({{"indicator", indicator.id},
                       {"question", indicator.question(one.perspective)},
                       {"answer", one.answer},
                       {"answer_text", answer == nullptr ? std::string() : answer->text},
                       {"perspective", domain::code(one.perspective)},
                       {"speaker", report::answererWords(view, one)},
                       {"heard_before", one.speaker != scoring::kOtherVoice}});
  }
  return {{"level", codeOf(change.level)}, {"score", change.score}, {"answers", answers}};
}

json confirmedJson(const app::ConfirmedNow& confirmed) {
  return {{"confirmation", confirmed.confirmation.text()},
          {"on", confirmed.on.iso()},
          {"by", confirmed.by},
          {"confirmed", domain::code(confirmed.confirmed)},
          {"computed_then", domain::code(confirmed.computedThen)},
          {"computed_now", domain::code(confirmed.computedNow)},
          {"reason", confirmed.reason},
          {"new_evidence", confirmed.newEvidence},
          {"other_model", confirmed.otherModel}};
}

}  // namespace

json explanationJson(const scoring::Model& model, const app::CaseView& view, const app::FactorExplanation& explanation,
                     const std::string& user) {
  const auto& computed = explanation.computed;
  const auto& factor = model.factors[static_cast<std::size_t>(computed.factor)];
  json evidence = json::array();
  for (const auto& one : computed.evidence) evidence.push_back(evidenceJson(model, view, one));
  json without = json::array();
  for (const auto& one : computed.removals) {
    without.push_back({{"observation", std::to_string(one.evidence)},
                       {"service_fact", one.serviceFact},
                       {"level", codeOf(one.level)},
                       {"score", one.score}});
  }
  json changes = json::array();
  for (const auto& one : computed.changes) changes.push_back(answersJson(model, view, one));
  const auto text = report::explanationText(model, view, explanation, user);
  return {{"id", factor.id},
          {"name", factor.shortName},
          {"level", codeOf(computed.score.level)},
          {"score", computed.score.score},
          {"mass", computed.score.mass},
          {"observations", evidence},
          {"without", without},
          {"with_answers", changes},
          {"confirmed", explanation.confirmed ? confirmedJson(*explanation.confirmed) : json()},
          {"text",
           {{"heading", text.heading},
            {"confirmed", text.confirmed},
            {"because", text.because},
            {"without", text.without},
            {"with_answers", text.withAnswers}}}};
}

}  // namespace tweehanden::cli
