// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "domain/records.h"

namespace tweehanden::cli {

/// One confirmation, as `confirm` and `show` print it.
[[nodiscard]] nlohmann::json confirmationJson(const domain::ProfileConfirmation& confirmation);

}  // namespace tweehanden::cli
