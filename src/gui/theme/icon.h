// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QIcon>
#include <QPixmap>

#include "gui/theme/tokens.h"

class QWidget;

namespace tweehanden::gui {

using TokenColor = QColor Tokens::*;

/// One of our own icons (resources/icons/<name>.svg) in one colour of the theme, also after the theme is changed.
[[nodiscard]] QIcon icon(const QString& name, TokenColor color = &Tokens::muted);

/// The same drawn once, `designSize` design pixels wide, for labels and delegates.
[[nodiscard]] QPixmap iconPixmap(const QWidget* widget, const QString& name, TokenColor color, double designSize);

}  // namespace tweehanden::gui
