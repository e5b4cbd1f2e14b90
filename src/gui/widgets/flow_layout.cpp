// SPDX-License-Identifier: EUPL-1.2
#include "gui/widgets/flow_layout.h"

#include <QWidget>

#include "gui/theme/tokens.h"

namespace tweehanden::gui {

FlowLayout::FlowLayout(int gap, Last last, QWidget* parent) : QLayout(parent), m_gap(gap), m_last(last) {
  setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() { qDeleteAll(m_items); }

void FlowLayout::addItem(QLayoutItem* item) { m_items.append(item); }

void FlowLayout::insertBeforeLast(QWidget* widget) {
  addChildWidget(widget);
  m_items.insert(qMax<qsizetype>(0, m_items.size() - 1), new QWidgetItem(widget));
  invalidate();
}

QLayoutItem* FlowLayout::takeAt(int index) {
  return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const { return lay(QRect(0, 0, width, 0), Act::Measure); }

QSize FlowLayout::sizeHint() const {
  int width = 0;
  int height = 0;
  const int gap = px(parentWidget(), m_gap);
  for (const QLayoutItem* item : m_items) {
    if (item->isEmpty()) continue;
    width += item->sizeHint().width() + gap;
    height = qMax(height, item->sizeHint().height());
  }
  const QMargins margins = contentsMargins();
  return {width + margins.left() + margins.right(), height + margins.top() + margins.bottom()};
}

QSize FlowLayout::minimumSize() const {
  QSize size;
  for (const QLayoutItem* item : m_items) {
    if (!item->isEmpty()) size = size.expandedTo(item->minimumSize());
  }
  const QMargins margins = contentsMargins();
  return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect& rect) {
  QLayout::setGeometry(rect);
  lay(rect, Act::Move);
}

int FlowLayout::lay(const QRect& rect, Act act) const {
  const QRect room = rect.marginsRemoved(contentsMargins());
  const int gap = px(parentWidget(), m_gap);
  int x = room.x();
  int y = room.y();
  int rowHeight = 0;
  for (QLayoutItem* item : m_items) {
    if (item->isEmpty()) continue;
    const bool rest = m_last == Last::TakesTheRest && item == m_items.last();
    QSize size = rest ? item->minimumSize().expandedTo(QSize(px(parentWidget(), 120), 0)) : item->sizeHint();
    size.setWidth(qMin(size.width(), room.width()));
    if (rest) size.setHeight(qMax(size.height(), item->sizeHint().height()));
    if (x + size.width() > room.right() + 1 && rowHeight > 0) {
      x = room.x();
      y += rowHeight + gap;
      rowHeight = 0;
    }
    if (rest) size.setWidth(qMax(size.width(), room.right() + 1 - x));
    if (act == Act::Move) item->setGeometry(QRect(QPoint(x, y), size));
    x += size.width() + gap;
    rowHeight = qMax(rowHeight, size.height());
  }
  const QMargins margins = contentsMargins();
  return y + rowHeight - rect.y() + margins.bottom();
}

}  // namespace tweehanden::gui
