// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "app/verify.h"
#include "scoring/engine.h"
#include "scoring/history.h"
#include "scoring/planner.h"

/// The stable codes of JSON output for what the scoring module names, as in docs/formats/cli.md.
namespace tweehanden::cli {

[[nodiscard]] std::string codeOf(scoring::Level level);
[[nodiscard]] std::string codeOf(scoring::Trend trend);
[[nodiscard]] std::string codeOf(scoring::Cluster cluster);
[[nodiscard]] std::string codeOf(scoring::FactorKind kind);
[[nodiscard]] std::string codeOf(scoring::Side side);
[[nodiscard]] std::string codeOf(scoring::FirstStep step);
[[nodiscard]] std::string codeOf(domain::TaskPart part);
[[nodiscard]] std::string codeOf(app::VerifyCheck check);

}  // namespace tweehanden::cli
