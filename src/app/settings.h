// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include "app/session.h"

namespace tweehanden::app {

/// A setting that is a whole number between limits.
struct NumberSetting {
  const char* name;
  int otherwise;  ///< what holds when it was never set
  int least;
  int most;
};

/// How long a record stays in the bin before it is destroyed.
inline constexpr NumberSetting kBinDays{"bin_days", 30, 1, 3650};

/// What holds now; the setting's default when it was never set or cannot be read as a number.
[[nodiscard]] Result<int> readSetting(Session& session, const NumberSetting& setting);
/// InvalidValue with `range`, the least and the most; logged as "settings".
[[nodiscard]] Status changeSetting(Session& session, const NumberSetting& setting, int value);

/// A setting as text, for what needs no limits; nothing when it was never set.
[[nodiscard]] Result<std::optional<std::string>> readTextSetting(Session& session, const std::string& name);
/// Logged as "settings"; the log names the setting and not its value.
[[nodiscard]] Status changeTextSetting(Session& session, const std::string& name, const std::string& value);

}  // namespace tweehanden::app
