// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "app/explain.h"

namespace tweehanden::cli {

/// One factor explained, with numbers and sentences.
[[nodiscard]] nlohmann::json explanationJson(const scoring::Model& model, const app::CaseView& view,
                                             const app::FactorExplanation& explanation, const std::string& user);

}  // namespace tweehanden::cli
