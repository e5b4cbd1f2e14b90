// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QStyledItemDelegate>

#include "gui/widgets/interval_axis.h"

namespace tweehanden::gui {

/// Paints the rows of the ProfileModel as drawn: marks, rings, the interval on its axis, bars from the prior.
class FactorDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  explicit FactorDelegate(QObject* parent = nullptr);
  void setParameters(AxisThresholds thresholds, double prior);
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  AxisThresholds m_thresholds;
  double m_prior = 0.25;
};

}  // namespace tweehanden::gui
