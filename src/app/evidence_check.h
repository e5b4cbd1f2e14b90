// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "domain/records.h"
#include "scoring/model.h"

namespace tweehanden::app {

/// Whether every observation names an indicator of the model and an answer on its scale. Otherwise UnknownIndicator or
/// AnswerOffScale with `fileName` and the JSON pointer (`/observations/2/answer`).
[[nodiscard]] Status checkAnswers(const scoring::Model& model, const std::vector<domain::Observation>& observations,
                                  const std::string& fileName);

/// The same for a whole case: its observations, and service facts, which must name a rule indicator and a possible
/// value.
[[nodiscard]] Status checkEvidence(const scoring::Model& model, const domain::Case& file, const std::string& fileName);

}  // namespace tweehanden::app
