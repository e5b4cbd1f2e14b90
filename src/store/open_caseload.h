// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/connection.h"
#include "store/store.h"

namespace tweehanden::store {

/// Reader::openCaseload(): one query for each kind of row, not one for each family. Throws on failure (failure.h).
[[nodiscard]] OpenCaseload readOpenCaseload(Connection& connection);

}  // namespace tweehanden::store
