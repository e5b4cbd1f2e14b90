// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/case_view.h"

namespace tweehanden::cli {

/// The task split: resources/schema/cli-plan.schema.json.
[[nodiscard]] nlohmann::json planJson(const scoring::Model& model, const app::CaseView& view);

}  // namespace tweehanden::cli
