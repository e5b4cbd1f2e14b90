// SPDX-License-Identifier: EUPL-1.2
#include "gui/family/lane_board.h"

#include <QBoxLayout>
#include <QResizeEvent>

#include <algorithm>

#include "gui/widgets/labels.h"

namespace tweehanden::gui {

namespace {
constexpr int kRoomForThree = 720;
constexpr int kSideShare = 100;
constexpr int kSeamShare = 106;
}  // namespace

LaneBoard::LaneBoard(Seam shown, QWidget* parent) : QWidget(parent) {
  m_row = new QHBoxLayout(this);
  m_row->setContentsMargins(0, 0, 0, 0);
  setSpacing(*m_row, 16);
  for (std::size_t i = 0; i < m_lanes.size(); ++i) {
    auto* lane = new QWidget(this);
    const bool seam = i == 1 && shown == Seam::Shown;
    auto* column = new QVBoxLayout(lane);
    setMargins(*column, seam ? 16 : 0, 4, seam ? 16 : 0, 8);
    setSpacing(*column, 8);
    column->addStretch(1);
    if (seam) {
      lane->setProperty("field", "card");
      lane->setProperty("current", true);
      lane->setAttribute(Qt::WA_StyledBackground);
    }
    m_lanes[i] = column;
    m_row->addWidget(lane, seam ? kSeamShare : kSideShare);
  }
}

QBoxLayout& LaneBoard::lane(TaskLane lane) {
  return *m_lanes[lane == TaskLane::Family ? 0 : static_cast<std::size_t>(lane)];
}

void LaneBoard::setHead(TaskLane at, const QString& name, const QString& remark) {
  QBoxLayout& column = lane(at);
  auto* head = new QHBoxLayout;
  setSpacing(*head, 8);
  head->addWidget(makeLabel(name, LabelKind::Strong, this), 0, Qt::AlignTop);
  QLabel* words = makeWrapped(remark, LabelKind::Secondary, this);
  words->setContentsMargins(0, px(this, 2), 0, 0);
  head->addWidget(words, 1, Qt::AlignTop);
  column.insertLayout(0, head);
}

void LaneBoard::add(TaskLane at, QWidget* widget) {
  ++m_count;
  QBoxLayout& column = lane(at);
  column.insertWidget(column.count() - 1, widget);
}

void LaneBoard::addAnywhere(QWidget* widget) {
  const auto fewest = std::min_element(m_lanes.begin(), m_lanes.end(),
                                       [](const auto* a, const auto* b) { return a->count() < b->count(); });
  ++m_count;
  (*fewest)->insertWidget((*fewest)->count() - 1, widget);
}

void LaneBoard::addRemark(TaskLane at, const QString& words) {
  QBoxLayout& column = lane(at);
  column.insertWidget(column.count() - 1, makeWrapped(words, LabelKind::Secondary, this));
}

void LaneBoard::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  m_row->setDirection(event->size().width() >= px(this, kRoomForThree) ? QBoxLayout::LeftToRight
                                                                       : QBoxLayout::TopToBottom);
}

}  // namespace tweehanden::gui
