// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/allocate.h"

namespace tweehanden::cli {

/// What `allocate --json` prints (resources/schema/cli-allocate.schema.json).
[[nodiscard]] nlohmann::json allocationJson(const app::AllocationView& view);

}  // namespace tweehanden::cli
