// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableView>

#include "gui/models/caseload_model.h"

namespace tweehanden::gui {

/// Paints a row of the caseload as the drawing has it: name semibold, warnings amber, the 17 marks.
class CaseloadDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// The header: its words, the arrow of the order in force, and the clusters above the marks.
class CaseloadHeader : public QHeaderView {
  Q_OBJECT
 public:
  explicit CaseloadHeader(QWidget* parent = nullptr);
  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintSection(QPainter* painter, const QRect& rect, int section) const override;
};

/// The timetable of families: dense rows, opened by Enter or a double click.
class CaseloadTable : public QTableView {
  Q_OBJECT
 public:
  explicit CaseloadTable(CaseloadModel& model, QWidget* parent = nullptr);

 signals:
  void opened(const QModelIndex& index);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void arrangeColumns();
  void sortBy(int section);
  void showOrder();

  CaseloadModel& m_model;
};

}  // namespace tweehanden::gui
