// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QWidget>

#include "gui/theme/tokens.h"
#include "gui/widgets/interval_axis.h"

class QPainter;

namespace tweehanden::gui {

/// A bar from the prior to prior + value on the same axis as the interval: `high` raises, `low` lowers.
/// The dotted line stands at the prior, through the whole height.
void paintContribution(QPainter& painter, const QRectF& axis, double prior, double value, double scale,
                       const Tokens& tokens);

class ContributionBar : public QWidget {
  Q_OBJECT
 public:
  explicit ContributionBar(QWidget* parent = nullptr);
  void setValue(double prior, double value, AxisThresholds thresholds);
  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  double m_prior = 0.25;
  double m_value = 0;
  AxisThresholds m_thresholds;
};

}  // namespace tweehanden::gui
