// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "gui/theme/tokens.h"

namespace tweehanden::gui {

/// This widget's pixels to a design pixel, without px()'s rounding: for strokes and positions in drawings.
[[nodiscard]] inline double scaleOf(const QWidget* widget) { return px(widget, 1000) / 1000.0; }

}  // namespace tweehanden::gui
