// SPDX-License-Identifier: EUPL-1.2
#include "gui/family/timeline_row.h"

#include <QBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QResizeEvent>

#include "gui/widgets/glyph.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/perspective_ring.h"
#include "gui/widgets/text.h"

namespace tweehanden::gui {

namespace {

constexpr int kDayWidth = 136;
constexpr int kMarkWidth = 84;
constexpr int kRoomForDay = 620;
constexpr qsizetype kBeginning = 420;  // characters: about five lines
constexpr qsizetype kRest = 200;       // a rest shorter than this is not worth a button

QString beginningOf(const QString& paragraph, qsizetype room) {
  if (paragraph.size() <= room) return paragraph;
  const qsizetype space = paragraph.lastIndexOf(QLatin1Char(' '), room);
  return paragraph.left(space > room / 2 ? space : room) + QStringLiteral(" \u2026");
}

}  // namespace

TimelineRow::TimelineRow(TimelineEntry entry, QWidget* parent) : QWidget(parent), m_entry(std::move(entry)) {
  setAccessibleName(m_entry.when + QStringLiteral(", ") + m_entry.kind);
  m_row = new QHBoxLayout(this);
  setMargins(*m_row, 0, 12, 0, 16);
  setSpacing(*m_row, 16);
  m_day = new QWidget(this);
  m_day->setLayout(makeDay());
  m_row->addWidget(m_day);
  m_row->addLayout(makeContent(), 1);
  fillNote(Extent::Beginning);
}

QBoxLayout* TimelineRow::makeDay() {
  auto* day = new QVBoxLayout;
  day->setContentsMargins(0, 0, 0, 0);
  day->setSpacing(0);
  QLabel* when = makeWrapped(m_entry.when, LabelKind::Strong, this);
  when->setToolTip(m_entry.exact);
  day->addWidget(when);
  day->addWidget(makeWrapped(m_entry.since, LabelKind::Secondary, this));
  day->addWidget(makeWrapped(m_entry.exact.section(QStringLiteral(", "), 1), LabelKind::Secondary, this));
  day->addStretch(1);
  return day;
}

QBoxLayout* TimelineRow::makeContent() {
  auto* column = new QVBoxLayout;
  setSpacing(*column, 8);
  auto* head = new QHBoxLayout;
  setSpacing(*head, 8);
  head->addWidget(new Glyph(m_entry.icon, &Tokens::muted, 20, this), 0, Qt::AlignTop);
  auto* lines = new QVBoxLayout;
  lines->setSpacing(0);
  lines->addWidget(makeWrapped(m_entry.kind, LabelKind::Strong, this));
  QStringList with{m_entry.participants, m_entry.interpreter};
  with.removeAll(QString());
  lines->addWidget(makeWrapped(with.join(dot()), LabelKind::Secondary, this));
  head->addLayout(lines, 1);
  column->addLayout(head);
  addNote(*column);
  addObservations(*column);
  addList(*column, tr("Afgesproken"), m_entry.agreements);
  addList(*column, tr("Meegegeven"), m_entry.quickWins);
  column->addStretch(1);
  return column;
}

void TimelineRow::addNote(QBoxLayout& column) {
  m_note = new QVBoxLayout;
  setSpacing(*m_note, 6);
  column.addLayout(m_note);
  m_more = makeQuietButton(tr("Meer"), this);
  m_more->setAccessibleName(tr("Meer van de notitie van %1").arg(m_entry.when));
  connect(m_more, &QPushButton::clicked, this,
          [this] { fillNote(m_extent == Extent::Beginning ? Extent::Whole : Extent::Beginning); });
  column.addLayout(indented(m_more, kMarkWidth));
}

void TimelineRow::fillNote(Extent extent) {
  m_extent = extent;
  clearLayout(*m_note);
  qsizetype whole = 0;
  for (const auto& paragraph : m_entry.note) whole += paragraph.text.size();
  qsizetype room = whole <= kBeginning + kRest ? whole : kBeginning;
  bool cut = false;
  for (const auto& paragraph : m_entry.note) {
    if (extent == Extent::Beginning && room <= 0) {
      cut = true;
      break;
    }
    const QString words = extent == Extent::Whole ? paragraph.text : beginningOf(paragraph.text, room);
    cut = cut || words.size() < paragraph.text.size();
    room -= words.size();
    auto* line = new QHBoxLayout;
    setSpacing(*line, 8);
    QLabel* mark = makeLabel(paragraph.mark ? noteMarkWord(*paragraph.mark) : QString(), LabelKind::Secondary, this);
    gui::setFixedWidth(*mark, kMarkWidth);
    mark->setContentsMargins(0, px(this, 2), 0, 0);
    line->addWidget(mark, 0, Qt::AlignTop);
    line->addWidget(makeWrapped(words, LabelKind::Body, this), 1);
    m_note->addLayout(line);
  }
  m_more->setVisible(cut || (extent == Extent::Whole && whole > kBeginning + kRest));
  m_more->setText(extent == Extent::Whole ? tr("Minder") : tr("Meer"));
}

void TimelineRow::addObservations(QBoxLayout& column) {
  if (m_entry.observations.empty()) return;
  column.addWidget(makeLabel(tr("Wat opviel"), LabelKind::Secondary, this));
  auto* list = new QVBoxLayout;
  setSpacing(*list, 6);
  for (const auto& observation : m_entry.observations) {
    auto* line = new QHBoxLayout;
    setSpacing(*line, 8);
    line->addWidget(new PerspectiveRing(observation.perspective, Heard::Yes, 18, this), 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(makeWrapped(observation.statement, LabelKind::Body, this));
    if (!observation.detail.isEmpty()) words->addWidget(makeWrapped(observation.detail, LabelKind::Secondary, this));
    line->addLayout(words, 1);
    list->addLayout(line);
  }
  column.addLayout(list);
}

void TimelineRow::addList(QBoxLayout& column, const QString& head, const QStringList& lines) {
  if (lines.isEmpty()) return;
  auto* block = new QVBoxLayout;
  setSpacing(*block, 2);
  block->addWidget(makeLabel(head, LabelKind::Secondary, this));
  for (const QString& line : lines) block->addWidget(makeWrapped(line, LabelKind::Body, this));
  column.addLayout(block);
}

void TimelineRow::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  const bool beside = event->size().width() >= px(this, kRoomForDay);
  m_row->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  m_row->setSpacing(px(this, beside ? 16 : 4));
  m_day->setMinimumWidth(beside ? px(this, kDayWidth) : 0);
  m_day->setMaximumWidth(beside ? px(this, kDayWidth) : QWIDGETSIZE_MAX);
}

void TimelineRow::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setPen(QPen(tokens(this).hairline, 1));
  painter.drawLine(QPointF(0, height() - 0.5), QPointF(width(), height() - 0.5));
}

}  // namespace tweehanden::gui
