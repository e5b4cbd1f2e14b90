// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/case_view.h"
#include "app/confirm_profile.h"
#include "scoring/explanation.h"

namespace tweehanden::app {

/// A factor explained, with what a worker said of it.
struct FactorExplanation {
  scoring::Explanation computed;
  std::optional<ConfirmedNow> confirmed;
};

/// Every factor of the model in its order, or only the one named. NotFound (arguments its id and `factor`) when the
/// model does not have it. Reads and logs nothing: the view has been read.
[[nodiscard]] Result<std::vector<FactorExplanation>> explain(const scoring::Model& model, const CaseView& view,
                                                             const std::string& factor = {});

}  // namespace tweehanden::app
