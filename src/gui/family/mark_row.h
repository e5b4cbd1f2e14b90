// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QWidget>

#include <vector>

#include "scoring/engine.h"

namespace tweehanden::gui {

/// One factor in a row of marks.
struct MarkItem {
  int factor = 0;  ///< index into Model::factors
  int number = 0;
  QString name;
  scoring::Level level = scoring::Level::Unknown;
  QString description;  ///< "verhoogd, 0,48"
};

/// A cluster's marks with their numbers below. Arrow keys go along them, Enter or a click opens the factor.
class MarkRow : public QWidget {
  Q_OBJECT
 public:
  explicit MarkRow(QWidget* parent = nullptr);
  void setItems(const QString& cluster, std::vector<MarkItem> items);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 signals:
  void factorChosen(int factor);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  bool event(QEvent* event) override;

 private:
  [[nodiscard]] double pitch() const;
  [[nodiscard]] int itemAt(const QPoint& at) const;
  void setCurrent(int item);
  /// Goes there by keyboard, and shows what a mouse would see: level, score and interval.
  void stepTo(int item);
  std::vector<MarkItem> m_items;
  QString m_cluster;
  int m_current = 0;
};

}  // namespace tweehanden::gui
