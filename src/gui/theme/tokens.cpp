// SPDX-License-Identifier: EUPL-1.2
#include "gui/theme/tokens.h"

#include <QApplication>
#include <QPalette>
#include <QWidget>

#include <cmath>

namespace tweehanden::gui {
namespace {

Tokens makeLight() {
  Tokens t;
  t.window = "#F6F5F2";
  t.surface = "#FFFFFF";
  t.text = "#1F2933";
  t.muted = "#52606D";
  t.line = "#7D8894";
  t.hairline = "#E3E1DB";
  t.accent = "#0B6B6B";
  t.onAccent = "#FFFFFF";
  t.selection = "#D6ECEC";
  t.zone = "#EFEDE8";
  t.low = "#1A63A3";
  t.raised = "#985100";
  t.high = "#A3123F";
  t.unknown = "#5B6670";
  t.strength = "#276B2A";
  t.notice = "#FFF3DC";
  t.noticeLine = "#E3C98F";
  t.danger = "#B00020";
  t.dark = false;
  return t;
}

Tokens makeDark() {
  Tokens t;
  t.window = "#1B2127";
  t.surface = "#242C34";
  t.text = "#E8ECEF";
  t.muted = "#A9B4BF";
  t.line = "#7F8B97";
  t.hairline = "#37414B";
  t.accent = "#4CC2BF";
  t.onAccent = "#0B1B1B";
  t.selection = "#1F4646";
  t.zone = "#36414B";
  t.low = "#7CB8F0";
  t.raised = "#F2B25C";
  t.high = "#FF8FAB";
  t.unknown = "#A6B1BC";
  t.strength = "#8FD694";
  t.notice = "#3A2F1B";
  t.noticeLine = "#6B5630";
  t.danger = "#FF8A80";
  t.dark = true;
  return t;
}

/// The body font's size in device pixels on the widget's screen.
double bodyPixels(const QWidget* widget) {
  const QFont font = QApplication::font();
  if (font.pixelSize() > 0) return font.pixelSize();
  const int dpi = widget != nullptr ? widget->logicalDpiY() : 96;
  return font.pointSizeF() * dpi / 72.0;
}

constexpr double kDesignBody = 14.0;

}  // namespace

const Tokens& lightTokens() {
  static const Tokens kTokens = makeLight();
  return kTokens;
}

const Tokens& darkTokens() {
  static const Tokens kTokens = makeDark();
  return kTokens;
}

const Tokens& tokens(const QWidget* widget) {
  const QPalette palette = widget != nullptr ? widget->palette() : QApplication::palette();
  // This role is ours alone: a style sheet that colours a button changes the others.
  return palette.color(QPalette::AlternateBase).lightness() < 128 ? darkTokens() : lightTokens();
}

int px(const QWidget* widget, double designPixels) {
  return static_cast<int>(std::lround(designPixels * bodyPixels(widget) / kDesignBody));
}

QFont typeFont(const QWidget* widget, Type type) {
  QFont font = QApplication::font();
  const auto set = [&](double designPixels, QFont::Weight weight) {
    font.setPixelSize(px(widget, designPixels));
    font.setWeight(weight);
  };
  switch (type) {
    case Type::Body: set(14, QFont::Normal); break;
    case Type::Secondary: set(12, QFont::Normal); break;
    case Type::Section: set(17.33, QFont::DemiBold); break;
    case Type::PageTitle: set(24, QFont::DemiBold); break;
    case Type::Strong: set(14, QFont::DemiBold); break;
  }
  return font;
}

}  // namespace tweehanden::gui
