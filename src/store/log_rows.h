// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "store/connection.h"
#include "store/record_life.h"

namespace tweehanden::store {

/// Reader::log(). Throws on failure (failure.h).
[[nodiscard]] std::vector<LogLine> readLog(Connection& connection, const LogFilter& filter);

}  // namespace tweehanden::store
