// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "gui/models/timeline_model.h"

namespace tweehanden::gui {

/// One contact in the words of the timeline.
[[nodiscard]] TimelineEntry timelineEntry(const scoring::Model& model, const app::CaseView& view,
                                          const domain::Contact& contact);

}  // namespace tweehanden::gui
