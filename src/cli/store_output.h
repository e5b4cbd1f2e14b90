// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "app/backups.h"

/// What the commands about whole stores print.
namespace tweehanden::cli {

[[nodiscard]] nlohmann::json jsonOf(const app::Backup& backup);
[[nodiscard]] nlohmann::json jsonOf(const app::StoreContents& holds);
[[nodiscard]] nlohmann::json jsonOf(const std::vector<app::VerifyItem>& checks);
[[nodiscard]] std::string textOf(const app::StoreContents& holds);
[[nodiscard]] std::string textOf(const std::vector<app::VerifyItem>& checks);
[[nodiscard]] bool allGood(const std::vector<app::VerifyItem>& checks);
/// "22-11-2026 18:30 UTC"
[[nodiscard]] std::string momentText(Timestamp at);

}  // namespace tweehanden::cli
