// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include "store/connection.h"

/// The table of settings, by name. Which settings there are, and what they mean, is known in app (app/settings.h).
namespace tweehanden::store {

/// Nothing when it was never set. Throws on failure (failure.h).
[[nodiscard]] std::optional<std::string> readSetting(Connection& connection, const std::string& name);
/// Sets it, or sets it again.
void writeSetting(Connection& connection, const std::string& name, const std::string& value);

}  // namespace tweehanden::store
