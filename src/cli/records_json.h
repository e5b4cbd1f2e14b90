// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>

#include "app/bin.h"
#include "app/history.h"
#include "app/log.h"
#include "app/merge.h"
#include "cli/command.h"

/// JSON and helpers of the commands on the life of records.
namespace tweehanden::cli {

[[nodiscard]] nlohmann::json toJson(const app::RecordHistory& history);
[[nodiscard]] nlohmann::json toJson(const app::LogEntry& entry);
[[nodiscard]] nlohmann::json toJson(const app::BinItem& item);
[[nodiscard]] nlohmann::json toJson(const app::Certificate& certificate);
[[nodiscard]] nlohmann::json toJson(const app::MergePreview& preview);

/// The id behind `--name`; nothing when it is not given or is no number.
[[nodiscard]] std::optional<long long> idGiven(const Arguments& arguments, const std::string& name);
/// Minutes that the local time is ahead of UTC now.
[[nodiscard]] int offsetMinutes(const Clock& clock);

}  // namespace tweehanden::cli
