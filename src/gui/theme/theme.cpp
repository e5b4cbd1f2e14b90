// SPDX-License-Identifier: EUPL-1.2
#include "gui/theme/theme.h"

#include <QApplication>
#include <QPalette>
#include <QStyleFactory>
#include <QToolTip>
#include <QWidget>

#include "gui/theme/focus_ring.h"
#include "gui/theme/scaled.h"
#include "gui/theme/style.h"
#include "gui/theme/tokens.h"

namespace tweehanden::gui {
namespace {

constexpr double kBodyPoints = 10.5;
constexpr char kSystemDark[] = "tweehandenSystemDark";

/// Qt 6.4 knows no colour scheme: the palette the desktop gave us before we touched it tells.
bool systemIsDark(QApplication& application) {
  const QVariant known = application.property(kSystemDark);
  if (known.isValid()) return known.toBool();
  const bool dark = application.palette().color(QPalette::WindowText).lightness() > 128;
  application.setProperty(kSystemDark, dark);
  return dark;
}

QPalette paletteOf(const Tokens& t) {
  QPalette palette;
  const auto set = [&](QPalette::ColorRole role, const QColor& color) { palette.setColor(role, color); };
  set(QPalette::Window, t.window);
  set(QPalette::WindowText, t.text);
  set(QPalette::Base, t.surface);
  set(QPalette::AlternateBase, t.window);
  set(QPalette::Text, t.text);
  set(QPalette::PlaceholderText, t.muted);
  set(QPalette::Button, t.surface);
  set(QPalette::ButtonText, t.text);
  set(QPalette::BrightText, t.danger);
  set(QPalette::Highlight, t.selection);
  set(QPalette::HighlightedText, t.text);
  set(QPalette::Link, t.accent);
  set(QPalette::LinkVisited, t.accent);
  set(QPalette::ToolTipBase, t.surface);
  set(QPalette::ToolTipText, t.text);
  set(QPalette::Light, t.surface);
  set(QPalette::Midlight, t.hairline);
  set(QPalette::Mid, t.hairline);
  set(QPalette::Dark, t.line);
  set(QPalette::Shadow, t.hairline);
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
    palette.setColor(QPalette::Disabled, role, t.muted);
  }
  return palette;
}

QFont bodyFont(double scale) {
  QFont font;
  font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("Segoe UI")});
  font.setPointSizeF(kBodyPoints * scale);
  font.setStyleHint(QFont::SansSerif);
  return font;
}

}  // namespace

QString code(ThemeChoice choice) {
  switch (choice) {
    case ThemeChoice::Light: return QStringLiteral("licht");
    case ThemeChoice::Dark: return QStringLiteral("donker");
    case ThemeChoice::System: break;
  }
  return QStringLiteral("systeem");
}

ThemeChoice themeFromCode(const QString& code) {
  if (code == QLatin1String("licht") || code == QLatin1String("light")) return ThemeChoice::Light;
  if (code == QLatin1String("donker") || code == QLatin1String("dark")) return ThemeChoice::Dark;
  return ThemeChoice::System;
}

void applyTheme(QApplication& application, ThemeChoice choice, double scale) {
  const bool dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && systemIsDark(application));
  const Tokens& t = dark ? darkTokens() : lightTokens();
  if (application.property("tweehandenStyled").isNull()) {
    QApplication::setStyle(new Style);
    FocusRing::follow(application);
    application.setProperty("tweehandenStyled", true);
  }
  const QPalette palette = paletteOf(t);
  QApplication::setPalette(palette);
  QToolTip::setPalette(palette);
  QApplication::setFont(bodyFont(scale));
  application.setStyleSheet(styleSheet(t, px(nullptr, 1000) / 1000.0));
  for (QWidget* window : QApplication::topLevelWidgets()) rescale(*window);
}

}  // namespace tweehanden::gui
