// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QLabel>
#include <QLayout>
#include <QPushButton>

#include "gui/theme/scaled.h"
#include "gui/theme/tokens.h"

namespace tweehanden::gui {

/// A label that breaks its lines instead of being cut.
[[nodiscard]] QLabel* makeWrapped(const QString& text, LabelKind kind, QWidget* parent = nullptr);

/// A button that looks like a word: one of several acts that are not the page's primary one.
[[nodiscard]] QPushButton* makeQuietButton(const QString& text, QWidget* parent = nullptr);

/// A line with a button so many design pixels from the left, and nothing behind it.
[[nodiscard]] QBoxLayout* indented(QPushButton* button, int design);

/// Removes everything from a layout and deletes its widgets (later, so that a button may clear the layout it stands
/// in).
void clearLayout(QLayout& layout);

}  // namespace tweehanden::gui
