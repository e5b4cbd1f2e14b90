// SPDX-License-Identifier: EUPL-1.2
#include "gui/family/factor_tree.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include "gui/family/factor_delegate.h"
#include "gui/models/profile_model.h"
#include "gui/theme/tokens.h"

namespace tweehanden::gui {

FactorTree::FactorTree(QWidget* parent) : QTreeView(parent), m_delegate(new FactorDelegate(this)) {
  setItemDelegate(m_delegate);
  setAccessibleName(tr("Drempels, hoogste eerst"));
  setHeaderHidden(true);
  setRootIsDecorated(false);
  setIndentation(0);
  setFrameShape(QFrame::NoFrame);
  setSelectionMode(QAbstractItemView::NoSelection);
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setExpandsOnDoubleClick(false);
  setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setTabKeyNavigation(false);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  connect(this, &QTreeView::expanded, this, &FactorTree::fitHeight);
  connect(this, &QTreeView::collapsed, this, &FactorTree::fitHeight);
}

void FactorTree::setModel(QAbstractItemModel* model) {
  QTreeView::setModel(model);
  connect(model, &QAbstractItemModel::modelReset, this, &FactorTree::fitHeight);
}

void FactorTree::openFactor(int factor) {
  const auto* profile = qobject_cast<const ProfileModel*>(model());
  const QModelIndex index = profile == nullptr ? QModelIndex() : profile->indexOfFactor(factor);
  if (!index.isValid()) return;
  if (index.parent().isValid()) expand(index.parent());
  expand(index);
  setFocus(Qt::OtherFocusReason);
  setCurrentIndex(index);
}

QSize FactorTree::sizeHint() const { return {QTreeView::sizeHint().width(), minimumHeight()}; }

QSize FactorTree::minimumSizeHint() const { return {px(this, 280), minimumHeight()}; }

void FactorTree::toggle(const QModelIndex& index) {
  if (index.isValid() && model()->hasChildren(index)) setExpanded(index, !isExpanded(index));
}

void FactorTree::keyPressEvent(QKeyEvent* event) {
  const int key = event->key();
  if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
    toggle(currentIndex());
    event->accept();
    return;
  }
  QTreeView::keyPressEvent(event);
}

void FactorTree::mouseReleaseEvent(QMouseEvent* event) {
  QTreeView::mouseReleaseEvent(event);
  if (event->button() == Qt::LeftButton) toggle(indexAt(event->position().toPoint()));
}

void FactorTree::resizeEvent(QResizeEvent* event) {
  QTreeView::resizeEvent(event);
  if (event->size().width() == event->oldSize().width()) return;
  scheduleDelayedItemsLayout();
  fitHeight();
}

void FactorTree::changeEvent(QEvent* event) {
  QTreeView::changeEvent(event);
  if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
    scheduleDelayedItemsLayout();
    fitHeight();
  }
}

void FactorTree::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QTreeView::currentChanged(current, previous);
  if (current.isValid() && hasFocus()) emit rowShown(visualRect(current));
}

void FactorTree::focusInEvent(QFocusEvent* event) {
  QTreeView::focusInEvent(event);
  if (!currentIndex().isValid() && model() != nullptr && model()->rowCount() > 0) setCurrentIndex(model()->index(0, 0));
  if (currentIndex().isValid()) emit rowShown(visualRect(currentIndex()));
}

void FactorTree::fitHeight() {
  if (model() == nullptr) return;
  executeDelayedItemsLayout();
  int height = 0;
  for (QModelIndex index = model()->index(0, 0); index.isValid(); index = indexBelow(index)) height += rowHeight(index);
  if (height != minimumHeight()) setFixedHeight(height);
  updateGeometry();
}

}  // namespace tweehanden::gui
