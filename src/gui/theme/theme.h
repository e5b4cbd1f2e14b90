// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>

class QApplication;

namespace tweehanden::gui {

struct Tokens;

enum class ThemeChoice { Light, Dark, System };

/// "licht", "donker", "systeem"; what is unknown reads as System.
[[nodiscard]] QString code(ThemeChoice choice);
[[nodiscard]] ThemeChoice themeFromCode(const QString& code);

/// Gives the whole program its palette, body font (10.5 pt times `scale`), style and style sheet, and lets sizes that
/// were given in design pixels (scaled.h) follow. May be called again while windows are open.
void applyTheme(QApplication& application, ThemeChoice choice, double scale);

/// The one style sheet, from tokens; `scale` is device pixels a design pixel.
[[nodiscard]] QString styleSheet(const Tokens& tokens, double scale);

}  // namespace tweehanden::gui
