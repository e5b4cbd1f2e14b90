// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QWidget>

#include "gui/widgets/interval_axis.h"

namespace tweehanden::gui {

/// The heads above the list of factors, in the columns of its rows.
class ProfileHead : public QWidget {
  Q_OBJECT
 public:
  explicit ProfileHead(QWidget* parent = nullptr);
  void setThresholds(AxisThresholds thresholds);
  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  AxisThresholds m_thresholds;
};

}  // namespace tweehanden::gui
