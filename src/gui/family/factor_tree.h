// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QTreeView>

namespace tweehanden::gui {

class FactorDelegate;
class ProfileModel;

/// The list of factors. As high as its rows: the page scrolls, not the list. Enter, Space and a click open and close a
/// row.
class FactorTree : public QTreeView {
  Q_OBJECT
 public:
  explicit FactorTree(QWidget* parent = nullptr);
  [[nodiscard]] FactorDelegate& factorDelegate() { return *m_delegate; }
  void setModel(QAbstractItemModel* model) override;
  /// Opens a factor, also one in the group of the unknown, and makes it current.
  void openFactor(int factor);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 signals:
  /// Where the current row stands, for the page to scroll to.
  void rowShown(const QRect& rect);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
  void focusInEvent(QFocusEvent* event) override;

 private:
  void toggle(const QModelIndex& index);
  void fitHeight();
  FactorDelegate* m_delegate = nullptr;
};

}  // namespace tweehanden::gui
