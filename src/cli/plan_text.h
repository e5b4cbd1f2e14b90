// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "app/case_view.h"

namespace tweehanden::cli {

/// The task split in words: what comes first, in this family by side, for the organisation, what cannot be now,
/// questions.
[[nodiscard]] std::string planText(const scoring::Model& model, const app::CaseView& view);

/// The questions under a heading; empty when there are none.
[[nodiscard]] std::string questionsText(const scoring::Model& model,
                                        const std::vector<scoring::NextQuestion>& questions);

}  // namespace tweehanden::cli
