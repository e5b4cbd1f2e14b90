// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "app/case_view.h"
#include "scoring/history.h"

/// A profile and its parts for people and for programs.
namespace tweehanden::cli {

/// `model`, `as_of`, `factors`, `clusters`: resources/schema/cli-score.schema.json.
[[nodiscard]] nlohmann::json profileJson(const scoring::Model& model, const scoring::Profile& profile,
                                         const std::vector<scoring::FactorHistory>& histories);

}  // namespace tweehanden::cli
