// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "app/case_view.h"
#include "scoring/history.h"

namespace tweehanden::cli {

/// "Gezin El Bachiri" and, under it, case number, frame, status and interpreter.
[[nodiscard]] std::string familyHeading(const domain::Family& family);
/// The 17 by cluster: mark, number, name, level, score and interval.
[[nodiscard]] std::string profileText(const scoring::Model& model, const scoring::Profile& profile);
/// The highest barriers, each with how it went and the observations behind it.
[[nodiscard]] std::string highestText(const scoring::Model& model, const app::CaseView& view,
                                      const std::vector<scoring::FactorHistory>& histories);
/// Barriers and strengths of the 36 that are known, and where the sides see it differently.
[[nodiscard]] std::string aroundText(const scoring::Model& model, const scoring::Profile& profile);

}  // namespace tweehanden::cli
