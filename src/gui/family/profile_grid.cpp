// SPDX-License-Identifier: EUPL-1.2
#include "gui/family/profile_grid.h"

#include "gui/widgets/interval_axis.h"

namespace tweehanden::gui {

namespace {
constexpr double kGap = 8;
constexpr double kMark = 20;
constexpr double kNumber = 20;
constexpr double kHeard = 72;
constexpr double kScore = 36;
constexpr double kWord = 58;
constexpr double kChevron = 16;
constexpr double kNeededForAxis = 690;
}  // namespace

ProfileGrid ProfileGrid::forWidth(double width, double scale) {
  ProfileGrid grid;
  grid.scale = scale;
  grid.inset = 12 * scale;
  grid.axisShown = width / scale >= kNeededForAxis;
  grid.right = width - grid.inset;
  grid.chevron = grid.right - kChevron * scale;
  grid.wordWidth = kWord * scale;
  grid.word = grid.chevron - kGap * scale - grid.wordWidth;
  grid.scoreWidth = kScore * scale;
  grid.score = grid.word - kGap * scale - grid.scoreWidth;
  grid.axisWidth = grid.axisShown ? kAxisWidth * scale : 0;
  grid.axis = grid.axisShown ? grid.score - kGap * scale - grid.axisWidth : grid.score;
  grid.heard = grid.axis - (kGap + kHeard) * scale;
  grid.mark = grid.inset;
  grid.number = grid.mark + (kMark + kGap) * scale;
  grid.name = grid.number + (kNumber + kGap) * scale;
  grid.nameWidth = grid.heard - kGap * scale - grid.name;
  return grid;
}

}  // namespace tweehanden::gui
