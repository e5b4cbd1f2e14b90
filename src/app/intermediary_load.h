// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>

#include "app/session.h"
#include "domain/load.h"

namespace tweehanden::app {

/// What an intermediary of this case carries over the whole store on a day (guard overload); nothing when the case does
/// not name it.
[[nodiscard]] Result<std::optional<domain::Load>> loadOf(Session& session, const domain::Case& file,
                                                         std::optional<domain::IntermediaryId> intermediary, Date on);

}  // namespace tweehanden::app
