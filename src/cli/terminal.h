// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include "support/secret.h"

/// What differs between platforms: one file each.
namespace tweehanden::cli {

/// Whether a person reads standard error.
[[nodiscard]] bool errorIsTerminal();

/// Asks on the terminal, without showing what is typed; nothing when there is no terminal.
[[nodiscard]] std::optional<Secret> askSecret(const std::string& question);

}  // namespace tweehanden::cli
