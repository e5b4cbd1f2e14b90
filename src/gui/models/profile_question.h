// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>

#include <optional>

#include "app/case_view.h"

namespace tweehanden::gui {

struct FactorQuestion {
  QString head;   ///< "Volgende vraag, aan het gezin"
  QString words;  ///< in quotation marks
};

/// What to ask next about a factor: the planner's question when it has one, otherwise the strongest concrete indicator
/// that nobody answered; to the side that has not been heard, the family first. Nothing when all was asked.
[[nodiscard]] std::optional<FactorQuestion> nextQuestionFor(const scoring::Model& model, const app::CaseView& view,
                                                            int factor);

}  // namespace tweehanden::gui
