// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QWidget>

#include <vector>

#include "gui/models/task_card.h"

namespace tweehanden::gui {

/// The factors a task works on: marks with numbers, "● 9 ◐ 16". Goes on below when there is no room.
class FactorMarks : public QWidget {
  Q_OBJECT
 public:
  explicit FactorMarks(std::vector<FactorMark> factors, QWidget* parent = nullptr);
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  [[nodiscard]] int itemWidth(const FactorMark& factor) const;
  std::vector<FactorMark> m_factors;
};

}  // namespace tweehanden::gui
