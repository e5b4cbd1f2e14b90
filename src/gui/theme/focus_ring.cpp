// SPDX-License-Identifier: EUPL-1.2
#include "gui/theme/focus_ring.h"

#include <QAbstractButton>
#include <QApplication>
#include <QPainter>

#include "gui/theme/tokens.h"

namespace tweehanden::gui {

void FocusRing::follow(QApplication& application) {
  auto* keeper = new FocusRingKeeper(&application);
  connect(&application, &QApplication::focusChanged, keeper, [keeper](QWidget*, QWidget* now) { keeper->moveTo(now); });
}

void FocusRing::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(tokens(this).accent, 2));
  painter.setBrush(Qt::NoBrush);
  const double radius = px(this, kRadius) + 2.0;
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
}

void FocusRingKeeper::moveTo(QWidget* widget) {
  const bool wanted = qobject_cast<QAbstractButton*>(widget) != nullptr && !widget->property("noFocusRing").toBool();
  if (!wanted) {
    if (m_ring) m_ring->setWidget(nullptr);
    return;
  }
  if (!m_ring) m_ring = new FocusRing(widget);
  m_ring->setWidget(widget);
}

}  // namespace tweehanden::gui
