// SPDX-License-Identifier: EUPL-1.2
#include "app/evidence_check.h"

#include <cmath>

namespace tweehanden::app {
namespace {

std::unexpected<Error> refuse(ErrorCode code, const std::string& fileName, const char* list, std::size_t index,
                              const char* member, const std::string& value) {
  return fail(Error{.code = code,
                    .detail = std::string(list) + " do not fit the model",
                    .file = fileName,
                    .pointer = std::string("/") + list + "/" + std::to_string(index) + "/" + member,
                    .arguments = {value}});
}

}  // namespace

Status checkAnswers(const scoring::Model& model, const std::vector<domain::Observation>& observations,
                    const std::string& fileName) {
  for (std::size_t i = 0; i < observations.size(); ++i) {
    const auto& observation = observations[i];
    const auto index = model.indicatorIndex(observation.indicator);
    if (!index) {
      return refuse(ErrorCode::UnknownIndicator, fileName, "observations", i, "indicator", observation.indicator);
    }
    if (model.indicators[static_cast<std::size_t>(*index)].answer(observation.answer) == nullptr) {
      return refuse(ErrorCode::AnswerOffScale, fileName, "observations", i, "answer", observation.answer);
    }
  }
  return {};
}

Status checkEvidence(const scoring::Model& model, const domain::Case& file, const std::string& fileName) {
  if (const Status answers = checkAnswers(model, file.observations, fileName); !answers) return answers;
  for (std::size_t i = 0; i < file.serviceFacts.size(); ++i) {
    const auto& fact = file.serviceFacts[i];
    const auto index = model.indicatorIndex(fact.indicator);
    if (!index || model.indicators[static_cast<std::size_t>(*index)].kind != scoring::IndicatorKind::Rule) {
      return refuse(ErrorCode::UnknownIndicator, fileName, "service_facts", i, "indicator", fact.indicator);
    }
    const auto& thresholds = model.indicators[static_cast<std::size_t>(*index)].thresholds;
    if (!std::isfinite(fact.value) || (!thresholds.empty() && fact.value < thresholds.front().from)) {
      return refuse(ErrorCode::AnswerOffScale, fileName, "service_facts", i, "value", {});
    }
  }
  return {};
}

}  // namespace tweehanden::app
