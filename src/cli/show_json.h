// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/case_view.h"

namespace tweehanden::cli {

/// A family's file at a glance: resources/schema/cli-show.schema.json. The whole file is what `export` gives.
[[nodiscard]] nlohmann::json showJson(const scoring::Model& model, const app::CaseView& view);

}  // namespace tweehanden::cli
