// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "support/clock.h"

namespace tweehanden::store {

inline constexpr const char* kBackupFolder = "backups";

/// "2026-11-22T18-30-00Z": sorts by time, and is a file name on every platform.
[[nodiscard]] std::string backupName(Timestamp at);
[[nodiscard]] std::optional<Timestamp> backupMoment(std::string_view name);

}  // namespace tweehanden::store
