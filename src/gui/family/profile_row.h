// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QModelIndex>

#include <optional>
#include <vector>

#include "gui/family/profile_grid.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/text_block.h"

class QWidget;

namespace tweehanden::gui {

/// Where everything of one row of the ProfileModel stands: made once for its height and once for its painting.
struct ProfileRow {
  ProfileGrid grid;
  std::vector<TextBlock> texts;
  std::optional<QRectF> bar;         ///< axis of a contribution
  std::optional<QPointF> confirmed;  ///< left, and middle of its line: where the tick of a confirmed factor stands
  double height = 0;

  /// `top` and `left` are 0: the painter is moved to the row.
  [[nodiscard]] static ProfileRow of(const QModelIndex& index, double width, const QWidget* widget);
};

}  // namespace tweehanden::gui
