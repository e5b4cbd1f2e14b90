// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QList>
#include <QWidget>

#include <functional>

class QToolButton;
class QVBoxLayout;

namespace tweehanden::gui {

/// One line of a list that grows while one types.
class GrowingRow : public QWidget {
  Q_OBJECT
 public:
  using QWidget::QWidget;
  [[nodiscard]] virtual bool isBlank() const = 0;
  [[nodiscard]] virtual QWidget* firstField() = 0;
  /// Names the row's fields for those who cannot see where they stand; from 1.
  virtual void setNumber(int number) = 0;
  virtual void setNarrow(bool /*narrow*/) {}

 signals:
  void edited();
  void removeRequested();
  void enterPressed();
};

/// Rows with always one blank row at the end; Enter goes to the next, a row can be taken away.
class GrowingRows : public QWidget {
  Q_OBJECT
 public:
  using MakeRow = std::function<GrowingRow*(QWidget* parent)>;
  explicit GrowingRows(MakeRow makeRow, QWidget* parent = nullptr);

  /// The rows that hold something.
  [[nodiscard]] QList<GrowingRow*> filled() const;
  [[nodiscard]] const QList<GrowingRow*>& all() const { return m_rows; }
  /// The blank row at the end, to be filled; another comes after it.
  GrowingRow* blank();
  /// To be called after filling a row from code.
  void settle();
  void clear();
  void setNarrow(bool narrow);

 signals:
  void changed();
  /// Rows came or went: tab order may have to be set again.
  void rowsChanged();

 private:
  GrowingRow* addRow();
  void remove(GrowingRow* row);
  void goOn(GrowingRow* row);

  MakeRow m_makeRow;
  QVBoxLayout* m_column;
  QList<GrowingRow*> m_rows;
  bool m_narrow = false;
};

/// The small cross at the end of a row; not in the tab order of who types on, Ctrl+Delete does the same.
[[nodiscard]] QToolButton* makeRemoveButton(GrowingRow& row);

}  // namespace tweehanden::gui
