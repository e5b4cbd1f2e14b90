// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace tweehanden::gui {

/// The columns of the list of factors, for its heads and its rows: device pixels from the left edge of a row.
/// The axis goes when there is no room for it; opened rows then show bars below their words.
struct ProfileGrid {
  double scale = 1;
  double inset = 12;  ///< ground of an opened row sticks out by this
  double mark = 0, number = 0, name = 0, nameWidth = 0, heard = 0;
  double axis = 0, axisWidth = 0;
  double score = 0, scoreWidth = 0, word = 0, wordWidth = 0, chevron = 0, right = 0;
  bool axisShown = true;

  [[nodiscard]] static ProfileGrid forWidth(double width, double scale);
};

}  // namespace tweehanden::gui
