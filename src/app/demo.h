// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/session.h"
#include "support/progress.h"

namespace tweehanden::app {

/// Fills a store with invented families: the same seed gives the same families. Cancelled keeps the families written so
/// far.
[[nodiscard]] Result<long long> makeDemo(Session& session, long long families, unsigned long long seed,
                                         const Progress& progress = {});

}  // namespace tweehanden::app
