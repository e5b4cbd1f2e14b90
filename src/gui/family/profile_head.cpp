// SPDX-License-Identifier: EUPL-1.2
#include "gui/family/profile_head.h"

#include <QPainter>

#include "gui/family/profile_grid.h"
#include "gui/widgets/level_mark.h"
#include "gui/widgets/scale.h"

namespace tweehanden::gui {

ProfileHead::ProfileHead(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ProfileHead::setThresholds(AxisThresholds thresholds) {
  m_thresholds = thresholds;
  update();
}

QSize ProfileHead::sizeHint() const { return {px(this, 280), px(this, 28)}; }

void ProfileHead::paintEvent(QPaintEvent*) {
  const Tokens& t = tokens(this);
  const ProfileGrid grid = ProfileGrid::forWidth(width(), scaleOf(this));
  QPainter painter(this);
  painter.setFont(typeFont(this, Type::Secondary));
  painter.setPen(t.muted);
  const auto write = [&](double left, double room, Qt::Alignment alignment, const QString& words) {
    painter.drawText(QRectF(left, 0, room, height()), alignment | Qt::AlignVCenter, words);
  };
  write(grid.name, grid.nameWidth, Qt::AlignLeft, tr("Drempel"));
  write(grid.heard, grid.axis - grid.heard, Qt::AlignLeft, tr("gezien door"));
  if (grid.axisShown) {
    const auto middle = [&](double from, double to, scoring::Level level) {
      write(grid.axis + from * grid.axisWidth, (to - from) * grid.axisWidth, Qt::AlignHCenter, levelWord(level));
    };
    middle(0, m_thresholds.raisedFrom, scoring::Level::Low);
    middle(m_thresholds.raisedFrom, m_thresholds.highFrom, scoring::Level::Raised);
    middle(m_thresholds.highFrom, 1, scoring::Level::High);
  }
  painter.setPen(QPen(t.hairline, 1));
  painter.drawLine(QPointF(grid.inset, height() - 0.5), QPointF(grid.right, height() - 0.5));
}

}  // namespace tweehanden::gui
