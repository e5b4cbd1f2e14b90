// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QLayout>
#include <QList>

namespace tweehanden::gui {

/// Lays widgets in a row and goes on below when the row is full.
class FlowLayout : public QLayout {
  Q_OBJECT
 public:
  /// `gap` between items and rows in design pixels. The last widget may take the rest of its row.
  enum class Last { AsItIs, TakesTheRest };
  FlowLayout(int gap, Last last, QWidget* parent = nullptr);
  ~FlowLayout() override;

  void addItem(QLayoutItem* item) override;
  /// Keeps `widget` last: puts it before the last one.
  void insertBeforeLast(QWidget* widget);
  [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
  [[nodiscard]] QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
  QLayoutItem* takeAt(int index) override;
  [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSize() const override;
  void setGeometry(const QRect& rect) override;

 private:
  enum class Act { Measure, Move };
  int lay(const QRect& rect, Act act) const;

  QList<QLayoutItem*> m_items;
  int m_gap;
  Last m_last;
};

}  // namespace tweehanden::gui
