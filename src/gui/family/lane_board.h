// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QWidget>

#include <array>

#include "gui/models/task_card.h"

class QBoxLayout;

namespace tweehanden::gui {

/// Three lanes beside each other with a seam in the middle; below each other when there is no room.
class LaneBoard : public QWidget {
  Q_OBJECT
 public:
  explicit LaneBoard(QWidget* parent = nullptr);
  /// Heads of the lanes; a board without heads has none.
  void setHead(TaskLane lane, const QString& name, const QString& remark);
  void add(TaskLane lane, QWidget* widget);
  void addRemark(TaskLane lane, const QString& words);
  [[nodiscard]] bool isEmpty() const { return m_count == 0; }

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  [[nodiscard]] QBoxLayout& lane(TaskLane lane);
  QBoxLayout* m_row = nullptr;
  std::array<QBoxLayout*, 3> m_lanes{};
  int m_count = 0;
};

}  // namespace tweehanden::gui
