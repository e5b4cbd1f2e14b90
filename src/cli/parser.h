// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "cli/command.h"

namespace tweehanden::cli {

/// Reads the command line, runs the command that was named, and gives the exit code. Help and faults are in Dutch.
[[nodiscard]] int run(const std::vector<Command>& commands, int argc, const char* const* argv, const Context& context);

}  // namespace tweehanden::cli
