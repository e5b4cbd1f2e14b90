// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "support/progress.h"

namespace tweehanden::cli {

/// From here on Ctrl+C asks to stop instead of ending the program at once.
void catchInterrupt();
[[nodiscard]] bool interrupted();

/// Shows how far it is on standard error, when a person reads that, and stops at Ctrl+C.
[[nodiscard]] Progress terminalProgress(const char* what);

}  // namespace tweehanden::cli
