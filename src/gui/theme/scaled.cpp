// SPDX-License-Identifier: EUPL-1.2
#include "gui/theme/scaled.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QRect>
#include <QStyle>
#include <QVariant>
#include <QWidget>

#include <functional>
#include <initializer_list>
#include <utility>

#include "gui/theme/tokens.h"

namespace tweehanden::gui {
namespace {

constexpr char kMargins[] = "designMargins";
constexpr char kSpacing[] = "designSpacing";
constexpr char kFixedWidth[] = "designFixedWidth";
constexpr char kFixedHeight[] = "designFixedHeight";
constexpr char kMinimumWidth[] = "designMinimumWidth";
constexpr char kMinimumHeight[] = "designMinimumHeight";
constexpr char kMaximumWidth[] = "designMaximumWidth";
constexpr char kIconSize[] = "designIconSize";

void applyLayout(QLayout& layout) {
  const QWidget* widget = layout.parentWidget();
  const auto at = [&](int design) { return px(widget, design); };
  if (const QVariant value = layout.property(kMargins); value.isValid()) {
    const QRect m = value.toRect();
    layout.setContentsMargins(at(m.x()), at(m.y()), at(m.width()), at(m.height()));
  }
  if (const QVariant value = layout.property(kSpacing); value.isValid()) layout.setSpacing(at(value.toInt()));
}

void applyWidget(QWidget& widget) {
  const auto with = [&](const char* name, const std::function<void(int)>& apply) {
    if (const QVariant value = widget.property(name); value.isValid()) apply(px(&widget, value.toInt()));
  };
  with(kFixedWidth, [&](int size) { widget.setFixedWidth(size); });
  with(kFixedHeight, [&](int size) { widget.setFixedHeight(size); });
  with(kMinimumWidth, [&](int size) { widget.setMinimumWidth(size); });
  with(kMinimumHeight, [&](int size) { widget.setMinimumHeight(size); });
  with(kMaximumWidth, [&](int size) { widget.setMaximumWidth(size); });
  with(kIconSize, [&](int size) {
    if (auto* button = qobject_cast<QAbstractButton*>(&widget)) button->setIconSize(QSize(size, size));
  });
}

void keep(QWidget& widget, const char* name, int size) {
  widget.setProperty(name, size);
  applyWidget(widget);
}

const char* styleName(LabelKind kind) {
  switch (kind) {
    case LabelKind::Body: return "body";
    case LabelKind::Title: return "title";
    case LabelKind::Section: return "section";
    case LabelKind::Strong: return "strong";
    case LabelKind::Muted: return "muted";
    case LabelKind::Secondary: return "secondary";
    case LabelKind::FieldName: return "fieldName";
    case LabelKind::Warning: return "warning";
    case LabelKind::Error: return "error";
  }
  return "body";
}

}  // namespace

void setMargins(QLayout& layout, int left, int top, int right, int bottom) {
  QRect margins;
  margins.setX(left);
  margins.setY(top);
  margins.setWidth(right);
  margins.setHeight(bottom);
  layout.setProperty(kMargins, margins);
  applyLayout(layout);
}

void setSpacing(QLayout& layout, int spacing) {
  layout.setProperty(kSpacing, spacing);
  applyLayout(layout);
}

void setFixedWidth(QWidget& widget, int width) { keep(widget, kFixedWidth, width); }
void setFixedHeight(QWidget& widget, int height) { keep(widget, kFixedHeight, height); }
void setMinimumWidth(QWidget& widget, int width) { keep(widget, kMinimumWidth, width); }
void setMinimumHeight(QWidget& widget, int height) { keep(widget, kMinimumHeight, height); }
void setMaximumWidth(QWidget& widget, int width) { keep(widget, kMaximumWidth, width); }
void setIconSize(QWidget& button, int size) { keep(button, kIconSize, size); }

void rescale(QWidget& root) {
  applyWidget(root);
  for (QLayout* layout : root.findChildren<QLayout*>()) applyLayout(*layout);
  for (QWidget* widget : root.findChildren<QWidget*>()) applyWidget(*widget);
}

QLabel* makeLabel(const QString& text, LabelKind kind, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  label->setTextFormat(Qt::PlainText);
  label->setProperty("type", styleName(kind));
  return label;
}

void setKind(QLabel& label, LabelKind kind) { setStyleProperty(label, "type", styleName(kind)); }

void setStyleProperty(QWidget& widget, const char* name, const QVariant& value) {
  if (widget.property(name) == value) return;
  widget.setProperty(name, value);
  widget.style()->unpolish(&widget);
  widget.style()->polish(&widget);
  widget.update();
}

}  // namespace tweehanden::gui
