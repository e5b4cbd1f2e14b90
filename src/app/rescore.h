// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/session.h"
#include "support/progress.h"

namespace tweehanden::app {

struct Rescored {
  long long stale = 0;   ///< open families without a profile that held, when it began
  long long stored = 0;  ///< profiles computed and stored
  long long unfit = 0;   ///< families whose records do not fit the model in use: nothing is stored of them
  bool stopped = false;  ///< asked to stop; running again goes on with the rest
};

/// Computes the profile of every open family whose stored one is missing or does not hold (docs/decisions/0023) and
/// stores it, some hundreds of families in one short transaction: others go on working meanwhile, and being killed
/// costs at most the families in hand.
[[nodiscard]] Result<Rescored> rescoreAll(Session& session, const Progress& progress = {});

}  // namespace tweehanden::app
