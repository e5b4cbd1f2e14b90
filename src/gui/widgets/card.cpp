// SPDX-License-Identifier: EUPL-1.2
#include "gui/widgets/card.h"

#include <QPainter>

#include "gui/widgets/scale.h"

namespace tweehanden::gui {

Card::Card(CardEdge edge, QWidget* parent) : QFrame(parent), m_edge(edge) {}

void Card::setEdge(CardEdge edge) {
  m_edge = edge;
  update();
}

void Card::paintEvent(QPaintEvent*) {
  const Tokens& t = tokens(this);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  QPen pen(m_edge == CardEdge::Notice ? t.noticeLine : t.line, 1);
  if (m_edge == CardEdge::Quiet) pen.setColor(t.hairline);
  if (m_edge == CardEdge::Dashed) pen.setDashPattern({3, 2});
  if (hasFocus()) pen = QPen(t.accent, 2);
  painter.setPen(pen);
  painter.setBrush(m_edge == CardEdge::Notice ? t.notice : t.surface);
  const double inset = pen.widthF() / 2;
  const double radius = px(this, kRadius) - inset;
  painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), radius, radius);
}

void Card::focusInEvent(QFocusEvent* event) {
  QFrame::focusInEvent(event);
  update();
}

void Card::focusOutEvent(QFocusEvent* event) {
  QFrame::focusOutEvent(event);
  update();
}

}  // namespace tweehanden::gui
