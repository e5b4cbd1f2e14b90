// SPDX-License-Identifier: EUPL-1.2
#include "gui/widgets/interval_axis.h"

#include <QPainter>

#include "gui/widgets/scale.h"
#include "gui/widgets/text.h"
#include "report/sentences.h"

namespace tweehanden::gui {

void paintAxisThresholds(QPainter& painter, const QRectF& axis, AxisThresholds thresholds, const Tokens& tokens) {
  painter.setPen(QPen(tokens.hairline, 1));
  for (const double at : {thresholds.raisedFrom, thresholds.highFrom}) {
    const double x = qRound(axis.left() + at * axis.width()) + 0.5;
    painter.drawLine(QPointF(x, axis.top()), QPointF(x, axis.bottom()));
  }
}

void paintInterval(QPainter& painter, const QRectF& axis, double score, const scoring::Interval& interval, double scale,
                   const QColor& ground, const Tokens& tokens) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const double y = axis.center().y();
  const auto at = [&](double value) { return axis.left() + value * axis.width(); };
  painter.setPen(QPen(tokens.line, 1.6 * scale, Qt::SolidLine, Qt::FlatCap));
  painter.drawLine(QPointF(at(interval.low), y), QPointF(at(interval.high), y));
  painter.setPen(QPen(ground, 2 * scale));
  painter.setBrush(tokens.text);
  painter.drawEllipse(QPointF(at(score), y), 5.5 * scale, 5.5 * scale);
  painter.restore();
}

IntervalAxis::IntervalAxis(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  setAccessibleName(tr("Score met 80 %-interval"));
}

void IntervalAxis::setValue(std::optional<double> score, scoring::Interval interval, AxisThresholds thresholds) {
  m_score = score;
  m_interval = interval;
  m_thresholds = thresholds;
  setAccessibleDescription(score ? tr("%1, waarschijnlijk tussen %2 en %3")
                                       .arg(text(report::decimal(*score)), text(report::decimal(interval.low)),
                                            text(report::decimal(interval.high)))
                                 : text(report::word(scoring::Level::Unknown)));
  setToolTip(accessibleDescription());
  update();
}

QSize IntervalAxis::sizeHint() const { return {px(this, kAxisWidth), px(this, kRow)}; }

void IntervalAxis::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintAxisThresholds(painter, rect(), m_thresholds, tokens(this));
  if (m_score) {
    paintInterval(painter, rect(), *m_score, m_interval, scaleOf(this), tokens(this).surface, tokens(this));
  }
}

}  // namespace tweehanden::gui
