// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/case_view.h"

namespace tweehanden::cli {

/// The task split: resources/schema/cli-plan.schema.json.
[[nodiscard]] nlohmann::json planJson(const scoring::Model& model, const app::CaseView& view);

[[nodiscard]] nlohmann::json questionsJson(const scoring::Model& model,
                                           const std::vector<scoring::NextQuestion>& questions);
/// Case number, model and day: what every answer about one case begins with.
[[nodiscard]] nlohmann::json headJson(const app::CaseView& view);
/// Factor ids.
[[nodiscard]] nlohmann::json factorIds(const scoring::Model& model, const std::vector<int>& factors);
/// "room", "warn", "over", "no_capacity"; null when not known.
[[nodiscard]] nlohmann::json loadJson(const std::optional<domain::LoadLevel>& level);

}  // namespace tweehanden::cli
