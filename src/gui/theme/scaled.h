// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>

class QLabel;
class QLayout;
class QWidget;

/// Sizes given in design pixels that stay with their widget or layout, so that they follow when the text size is
/// changed.
namespace tweehanden::gui {

void setMargins(QLayout& layout, int left, int top, int right, int bottom);
void setSpacing(QLayout& layout, int spacing);
void setFixedWidth(QWidget& widget, int width);
void setFixedHeight(QWidget& widget, int height);
void setMinimumWidth(QWidget& widget, int width);
void setMinimumHeight(QWidget& widget, int height);
void setMaximumWidth(QWidget& widget, int width);
void setIconSize(QWidget& button, int size);

/// Applies again all sizes given above, in `root` and everything in it.
void rescale(QWidget& root);

/// How a label looks: a value of the style sheet's `type` property.
enum class LabelKind { Body, Title, Section, Strong, Muted, Secondary, FieldName, Warning, Error };
[[nodiscard]] QLabel* makeLabel(const QString& text, LabelKind kind, QWidget* parent = nullptr);
void setKind(QLabel& label, LabelKind kind);

/// Sets a property that the style sheet looks at, and applies the style sheet again.
void setStyleProperty(QWidget& widget, const char* name, const QVariant& value);

}  // namespace tweehanden::gui
