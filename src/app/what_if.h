// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/case_view.h"
#include "scoring/whatif.h"

namespace tweehanden::app {

/// An answer that was not given. Without a perspective it is the family's, where its voice counts.
struct SupposedAnswer {
  std::string indicator;
  std::string answer;
  std::optional<domain::Perspective> perspective;
};

struct Supposition {
  std::vector<std::string> tasks;       ///< ids of the model; with none of anything: what is accepted or running
  std::vector<SupposedAnswer> answers;  ///< each beside what is recorded, as a voice that was not heard before
  std::vector<long long> without;       ///< ids of observations or service facts
};

/// A task that is supposed to be done.
struct SupposedTask {
  std::string id;
  domain::TaskPart part = domain::TaskPart::Family;
  std::string guard;  ///< that keeps it out of the plan now; empty when none does
};

struct WhatIfView {
  std::vector<SupposedTask> tasks;
  scoring::WhatIf result;
};

/// What the model expects of a supposition. Nothing is stored or logged. Errors: a task or observation that is not
/// there (NotFound), an answer that the model does not have.
[[nodiscard]] Result<WhatIfView> whatIf(const scoring::Model& model, const CaseView& view, const Supposition& suppose);

}  // namespace tweehanden::app
