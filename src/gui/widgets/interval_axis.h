// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QRectF>
#include <QWidget>

#include <optional>

#include "gui/theme/tokens.h"
#include "scoring/engine.h"

class QPainter;

namespace tweehanden::gui {

/// The axis from 0 to 1: design width, and where `raised` and `high` begin.
inline constexpr double kAxisWidth = 232;
struct AxisThresholds {
  double raisedFrom = 0.34;
  double highFrom = 0.60;
};

/// Hairlines at the thresholds through the whole height of `axis`.
void paintAxisThresholds(QPainter& painter, const QRectF& axis, AxisThresholds thresholds, const Tokens& tokens);

/// The 80 % interval as a line and the score as a dot with a halo of `ground`. No end ticks: intervals are wide.
void paintInterval(QPainter& painter, const QRectF& axis, double score, const scoring::Interval& interval, double scale,
                   const QColor& ground, const Tokens& tokens);

class IntervalAxis : public QWidget {
  Q_OBJECT
 public:
  explicit IntervalAxis(QWidget* parent = nullptr);
  /// Nothing hides the line and the dot: an unknown factor has no place on the axis.
  void setValue(std::optional<double> score, scoring::Interval interval, AxisThresholds thresholds);
  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  std::optional<double> m_score;
  scoring::Interval m_interval;
  AxisThresholds m_thresholds;
};

}  // namespace tweehanden::gui
