// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "gui/models/profile_node.h"

namespace tweehanden::gui {

/// Adds to a factor's row why it stands where it stands: the observations with their contributions, what was said but
/// does not count, the sum, the explanation and the next question.
void addFactorChildren(ProfileNode& factor, const scoring::Model& model, const app::CaseView& view);

}  // namespace tweehanden::gui
