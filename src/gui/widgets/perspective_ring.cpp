// SPDX-License-Identifier: EUPL-1.2
#include "gui/widgets/perspective_ring.h"

#include <QPainter>

#include <numbers>

#include "gui/widgets/scale.h"
#include "gui/widgets/text.h"
#include "report/sentences.h"

namespace tweehanden::gui {

QString perspectiveLetter(domain::Perspective perspective) {
  switch (perspective) {
    case domain::Perspective::Family: return QStringLiteral("G");
    case domain::Perspective::YouthService: return QStringLiteral("J");
    case domain::Perspective::MigrantOrganisation: return QStringLiteral("M");
  }
  return {};
}

void paintPerspectiveRing(QPainter& painter, QPointF centre, double diameter, double scale,
                          domain::Perspective perspective, Heard heard, const QColor& ground, const Tokens& tokens) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const double width = (diameter > 18 ? 2.0 : 1.6) * scale;
  const double radius = diameter * scale / 2 - width / 2;
  const bool filled = heard == Heard::Yes && perspective == domain::Perspective::Family;
  const QColor ink = heard == Heard::Yes ? tokens.text : tokens.unknown;
  QPen pen(ink, width);
  if (heard == Heard::NotYet) {
    const double dash = 2 * std::numbers::pi * radius / 10 / width;
    pen.setCapStyle(Qt::FlatCap);
    pen.setDashPattern({0.52 * dash, 0.48 * dash});
  }
  painter.setPen(pen);
  painter.setBrush(filled ? tokens.text : ground);
  painter.drawEllipse(centre, radius, radius);
  QFont font = painter.font();
  font.setPixelSize(qMax(1, qRound(0.58 * diameter * scale)));
  font.setWeight(QFont::DemiBold);
  painter.setFont(font);
  painter.setPen(filled ? ground : ink);
  const double side = diameter * scale;
  painter.drawText(QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side), Qt::AlignCenter,
                   perspectiveLetter(perspective));
  painter.restore();
}

PerspectiveRing::PerspectiveRing(domain::Perspective perspective, Heard heard, double diameter, QWidget* parent)
    : QWidget(parent), m_perspective(perspective), m_heard(heard), m_diameter(diameter) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  const QString who = text(report::word(perspective));
  setAccessibleName(heard == Heard::Yes ? who : tr("%1, nog niet gehoord").arg(who));
  setToolTip(accessibleName());
}

QSize PerspectiveRing::sizeHint() const {
  const int side = px(this, m_diameter + 2);
  return {side, side};
}

void PerspectiveRing::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintPerspectiveRing(painter, QRectF(rect()).center(), m_diameter, scaleOf(this), m_perspective, m_heard,
                       tokens(this).surface, tokens(this));
}

}  // namespace tweehanden::gui
