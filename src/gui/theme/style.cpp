// SPDX-License-Identifier: EUPL-1.2
#include "gui/theme/style.h"

#include <QDateEdit>
#include <QPainter>
#include <QPainterPath>
#include <QStyleFactory>
#include <QStyleOption>

#include "gui/theme/icon.h"
#include "gui/theme/tokens.h"

namespace tweehanden::gui {
namespace {

const Tokens& tokensOf(const QStyleOption* option) {
  const bool dark = option->palette.color(QPalette::Base).lightness() < 128;
  return dark ? darkTokens() : lightTokens();
}

/// A field's ground and border; two pixels of accent when it has the focus.
void drawField(QPainter* painter, const QStyleOption* option, const QWidget* widget) {
  const Tokens& t = tokensOf(option);
  const bool focused = option->state.testFlag(QStyle::State_HasFocus);
  const double width = focused ? 2 : 1;
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(QPen(focused ? t.accent : t.line, width));
  painter->setBrush(t.surface);
  const double inset = width / 2;
  const double radius = px(widget, kRadius) - inset;
  painter->drawRoundedRect(QRectF(option->rect).adjusted(inset, inset, -inset, -inset), radius, radius);
  painter->restore();
}

void drawChevron(QPainter* painter, const QStyleOption* option, const QRect& rect, const QWidget* widget) {
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  const double unit = px(widget, 100) / 100.0;
  painter->setPen(QPen(tokensOf(option).muted, 1.3 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  const QPointF center = QRectF(rect).center();
  QPainterPath path(center + QPointF(-3.5 * unit, -1.75 * unit));
  path.lineTo(center + QPointF(0, 1.75 * unit));
  path.lineTo(center + QPointF(3.5 * unit, -1.75 * unit));
  painter->drawPath(path);
  painter->restore();
}

void drawRadio(QPainter* painter, const QStyleOption* option) {
  const Tokens& t = tokensOf(option);
  const bool on = option->state.testFlag(QStyle::State_On);
  const double side = qMin(option->rect.width(), option->rect.height());
  const double stroke = side / 10.0;
  const QPointF center = QRectF(option->rect).center();
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(QPen(on ? t.accent : t.line, stroke));
  painter->setBrush(t.surface);
  painter->drawEllipse(center, (side - stroke) / 2, (side - stroke) / 2);
  if (on) {
    painter->setPen(Qt::NoPen);
    painter->setBrush(t.accent);
    painter->drawEllipse(center, side * 0.27, side * 0.27);
  }
  if (option->state.testFlag(QStyle::State_HasFocus)) {
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(t.accent, 2));
    painter->drawEllipse(center, side / 2 + 2, side / 2 + 2);
  }
  painter->restore();
}

void drawCheck(QPainter* painter, const QStyleOption* option, const QWidget* widget) {
  const Tokens& t = tokensOf(option);
  const bool on = option->state.testFlag(QStyle::State_On);
  const double side = qMin(option->rect.width(), option->rect.height());
  const QPointF center = QRectF(option->rect).center();
  const double stroke = side / 10.0;
  QRectF box(0, 0, side - stroke, side - stroke);
  box.moveCenter(center);
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(QPen(on ? t.accent : t.line, stroke));
  painter->setBrush(on ? t.accent : t.surface);
  painter->drawRoundedRect(box, px(widget, 3), px(widget, 3));
  if (on) {
    painter->setPen(QPen(t.onAccent, stroke * 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    QPainterPath tick(center + QPointF(-0.22 * side, 0.02 * side));
    tick.lineTo(center + QPointF(-0.05 * side, 0.19 * side));
    tick.lineTo(center + QPointF(0.24 * side, -0.17 * side));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(tick);
  }
  painter->restore();
}

}  // namespace

Style::Style() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const {
  switch (element) {
    case PE_FrameFocusRect: return;  // the ring and the fields' borders show the focus
    case PE_IndicatorRadioButton: return drawRadio(painter, option);
    case PE_IndicatorCheckBox: return drawCheck(painter, option, widget);
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
  }
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const {
  if (element == CE_ComboBoxLabel) {
    if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        combo != nullptr && !combo->editable) {
      QRect rect = proxy()->subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
      if (!combo->currentIcon.isNull()) {
        const QRect iconRect(rect.x(), rect.y(), combo->iconSize.width(), rect.height());
        combo->currentIcon.paint(painter, iconRect, Qt::AlignCenter);
        rect.setLeft(iconRect.right() + px(widget, 8));
      }
      const QString text = combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, rect.width());
      proxy()->drawItemText(painter, rect, Qt::AlignVCenter | Qt::AlignLeft, combo->palette,
                            combo->state.testFlag(State_Enabled), text, QPalette::Text);
      return;
    }
  }
  QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const {
  if (control == CC_SpinBox) return drawField(painter, option, widget);
  if (control == CC_ComboBox) {
    drawField(painter, option, widget);
    const QRect arrow = proxy()->subControlRect(control, option, SC_ComboBoxArrow, widget);
    if (qobject_cast<const QDateEdit*>(widget) == nullptr) return drawChevron(painter, option, arrow, widget);
    const int side = px(widget, 16);
    QRect calendar(0, 0, side, side);
    calendar.moveCenter(arrow.center());
    icon(QStringLiteral("afspraak")).paint(painter, calendar);
    return;
  }
  QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl sub,
                            const QWidget* widget) const {
  if (control == CC_SpinBox) {
    // Fields for numbers and times have no buttons: the arrow keys do that.
    const bool field = sub == SC_SpinBoxEditField || sub == SC_SpinBoxFrame;
    return field ? option->rect.adjusted(px(widget, 8), 1, -px(widget, 4), -1) : QRect();
  }
  if (control == CC_ComboBox) {
    const int arrow = px(widget, 26);
    const QRect all = option->rect;
    if (sub == SC_ComboBoxArrow) return {all.right() - arrow + 1, all.top(), arrow, all.height()};
    if (sub == SC_ComboBoxEditField) return all.adjusted(px(widget, 8), 1, -arrow, -1);
  }
  return QProxyStyle::subControlRect(control, option, sub, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                              const QWidget* widget) const {
  if (type == CT_ComboBox) {
    const bool dense = widget != nullptr && widget->property("dense").toBool();
    return {size.width() + px(widget, 8 + 26 + 4), px(widget, dense ? 28 : kField)};
  }
  if (type == CT_SpinBox) return {size.width() + px(widget, 16), px(widget, kField)};
  QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
  if (type == CT_RadioButton || type == CT_CheckBox) result.setHeight(qMax(result.height(), px(widget, 28)));
  return result;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
  switch (metric) {
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin: return 4;
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight: return px(widget, 16);
    case PM_RadioButtonLabelSpacing:
    case PM_CheckBoxLabelSpacing: return px(widget, 8);
    case PM_SmallIconSize:
    case PM_ButtonIconSize: return px(widget, 20);
    case PM_MenuHMargin:
    case PM_MenuVMargin: return px(widget, 4);
    default: return QProxyStyle::pixelMetric(metric, option, widget);
  }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const {
  switch (hint) {
    case SH_FocusFrame_AboveWidget: return 1;
    case SH_UnderlineShortcut: return 1;
    case SH_ComboBox_Popup: return 0;
    case SH_ItemView_ActivateItemOnSingleClick: return 0;
    case SH_EtchDisabledText: return 0;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
  }
}

}  // namespace tweehanden::gui
