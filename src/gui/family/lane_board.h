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
  /// Without a seam the lanes are three plain columns.
  enum class Seam { Shown, Hidden };
  explicit LaneBoard(Seam seam, QWidget* parent = nullptr);
  /// Heads of the lanes; a board without heads has none.
  void setHead(TaskLane lane, const QString& name, const QString& remark);
  void add(TaskLane lane, QWidget* widget);
  /// Into the column with the fewest cards.
  void addAnywhere(QWidget* widget);
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
