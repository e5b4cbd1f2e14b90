// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QColor>
#include <QFont>

class QPalette;
class QWidget;

/// The visual language in one place: colours, space and type (look.md, Tokens). No other file names a colour or a size.
namespace tweehanden::gui {

struct Tokens {
  QColor window, surface, text, muted, line, hairline, accent, onAccent, selection, zone;
  QColor low, raised, high, unknown, strength;
  QColor notice, noticeLine, danger;
  bool dark = false;
};

[[nodiscard]] const Tokens& lightTokens();
[[nodiscard]] const Tokens& darkTokens();
/// Those of the palette the widget has: widgets never ask anyone else which theme it is.
[[nodiscard]] const Tokens& tokens(const QWidget* widget);

/// Design pixels (96 dpi, 10.5 pt = 14 px) in this widget's own: everything grows with the font.
[[nodiscard]] int px(const QWidget* widget, double designPixels);

/// Space in steps of four.
inline constexpr int kInside = 8;
inline constexpr int kBetween = 16;
inline constexpr int kAround = 24;
inline constexpr int kRadius = 6;
inline constexpr int kRow = 32;
inline constexpr int kDenseRow = 26;
inline constexpr int kField = 32;

/// Type, relative to the widget's body font (10.5 pt).
enum class Type { Body, Secondary, Section, PageTitle, Strong };
[[nodiscard]] QFont typeFont(const QWidget* widget, Type type);

}  // namespace tweehanden::gui
