// SPDX-License-Identifier: EUPL-1.2
#include "gui/family/mark_row.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

#include "gui/widgets/level_mark.h"
#include "gui/widgets/scale.h"

namespace tweehanden::gui {

namespace {
constexpr double kPitch = 40;
constexpr double kLeastPitch = 26;
constexpr double kMost = 7;  // the largest cluster: rows of all three clusters stand under each other

QString itemWords(const MarkItem& item) {
  return QStringLiteral("%1 %2: %3").arg(item.number).arg(item.name, item.description);
}
}  // namespace

MarkRow::MarkRow(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void MarkRow::setItems(const QString& cluster, std::vector<MarkItem> items) {
  m_items = std::move(items);
  m_cluster = cluster;
  m_current = 0;
  setAccessibleName(cluster);
  setCurrent(0);
  update();
}

QSize MarkRow::sizeHint() const { return {px(this, kPitch * kMost), px(this, 40)}; }

QSize MarkRow::minimumSizeHint() const { return {px(this, kLeastPitch * kMost), px(this, 40)}; }

double MarkRow::pitch() const { return std::min(kPitch * scaleOf(this), width() / kMost); }

int MarkRow::itemAt(const QPoint& at) const {
  const int item = static_cast<int>(at.x() / pitch());
  return item >= 0 && item < static_cast<int>(m_items.size()) ? item : -1;
}

void MarkRow::setCurrent(int item) {
  if (m_items.empty()) return;
  m_current = std::clamp(item, 0, static_cast<int>(m_items.size()) - 1);
  QStringList all;
  for (const auto& each : m_items) all << itemWords(each);
  setAccessibleName(m_cluster + QStringLiteral(", ") + itemWords(m_items[static_cast<std::size_t>(m_current)]));
  setAccessibleDescription(all.join(QStringLiteral("; ")));
  update();
}

void MarkRow::stepTo(int item) {
  setCurrent(item);
  if (m_items.empty()) return;
  const QPoint below(static_cast<int>(pitch() * m_current), height());
  QToolTip::showText(mapToGlobal(below), itemWords(m_items[static_cast<std::size_t>(m_current)]), this);
}

void MarkRow::paintEvent(QPaintEvent*) {
  const Tokens& t = tokens(this);
  const double scale = scaleOf(this);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  for (std::size_t i = 0; i < m_items.size(); ++i) {
    const double x = pitch() * (static_cast<double>(i) + 0.5);
    const bool high = m_items[i].level == scoring::Level::High;
    paintLevelMark(painter, {x, 11 * scale}, 18, scale, m_items[i].level, t);
    QFont font = typeFont(this, Type::Secondary);
    if (high) font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(high ? t.text : t.muted);
    painter.drawText(QRectF(x - pitch() / 2, 21 * scale, pitch(), 18 * scale), Qt::AlignCenter,
                     QString::number(m_items[i].number));
    if (hasFocus() && static_cast<int>(i) == m_current) {
      painter.setBrush(Qt::NoBrush);
      painter.setPen(QPen(t.accent, 2));
      painter.drawRoundedRect(QRectF(x - 13 * scale, 1, 26 * scale, height() - 2), kRadius * scale, kRadius * scale);
    }
  }
}

void MarkRow::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Left: stepTo(m_current - 1); return;
    case Qt::Key_Right: stepTo(m_current + 1); return;
    case Qt::Key_Home: stepTo(0); return;
    case Qt::Key_End: stepTo(static_cast<int>(m_items.size()) - 1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
      if (!m_items.empty()) emit factorChosen(m_items[static_cast<std::size_t>(m_current)].factor);
      return;
    default: QWidget::keyPressEvent(event);
  }
}

void MarkRow::mousePressEvent(QMouseEvent* event) {
  const int item = itemAt(event->position().toPoint());
  if (item < 0 || event->button() != Qt::LeftButton) return;
  setCurrent(item);
  emit factorChosen(m_items[static_cast<std::size_t>(item)].factor);
}

void MarkRow::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  update();
}

void MarkRow::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  update();
}

bool MarkRow::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const int item = itemAt(help->pos());
  QToolTip::showText(help->globalPos(), item < 0 ? QString() : itemWords(m_items[static_cast<std::size_t>(item)]),
                     this);
  return true;
}

}  // namespace tweehanden::gui
