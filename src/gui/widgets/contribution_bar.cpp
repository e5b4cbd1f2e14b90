// SPDX-License-Identifier: EUPL-1.2
#include "gui/widgets/contribution_bar.h"

#include <QPainter>

#include "gui/widgets/scale.h"
#include "gui/widgets/text.h"
#include "report/sentences.h"

namespace tweehanden::gui {

void paintContribution(QPainter& painter, const QRectF& axis, double prior, double value, double scale,
                       const Tokens& tokens) {
  const double x = qRound(axis.left() + prior * axis.width()) + 0.5;
  QPen dotted(tokens.line, 1);
  dotted.setDashPattern({2, 2});
  painter.setPen(dotted);
  painter.drawLine(QPointF(x, axis.top()), QPointF(x, axis.bottom()));
  const double length = value * axis.width();
  const double height = 8 * scale;
  // A bar too short to see is still there: half a design pixel would read as "nothing counted".
  const double shown = qAbs(length) < 2 * scale && value != 0 ? (value > 0 ? 2 : -2) * scale : length;
  painter.fillRect(QRectF(qMin(x, x + shown), axis.center().y() - height / 2, qAbs(shown), height),
                   value > 0 ? tokens.high : tokens.low);
}

ContributionBar::ContributionBar(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  setAccessibleName(tr("Bijdrage"));
}

void ContributionBar::setValue(double prior, double value, AxisThresholds thresholds) {
  m_prior = prior;
  m_value = value;
  m_thresholds = thresholds;
  setAccessibleDescription(
      (value >= 0 ? tr("verhoogt met %1") : tr("verlaagt met %1")).arg(text(report::decimal(qAbs(value)))));
  update();
}

QSize ContributionBar::sizeHint() const { return {px(this, kAxisWidth), px(this, kRow)}; }

void ContributionBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintAxisThresholds(painter, rect(), m_thresholds, tokens(this));
  paintContribution(painter, rect(), m_prior, m_value, scaleOf(this), tokens(this));
}

}  // namespace tweehanden::gui
