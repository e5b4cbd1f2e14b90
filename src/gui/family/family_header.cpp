// SPDX-License-Identifier: EUPL-1.2
#include "gui/family/family_header.h"

#include <QBoxLayout>
#include <QResizeEvent>

#include "gui/family/family_words.h"
#include "gui/theme/hint_button.h"
#include "gui/widgets/glyph.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/text.h"

namespace tweehanden::gui {

namespace {
constexpr int kToFacts = 12;
constexpr int kToAfter = 8;
constexpr int kIcon = 20;
constexpr int kSmall = 640;

}  // namespace

FamilyHeader::FamilyHeader(QWidget* parent) : QWidget(parent) {
  auto* row = new QHBoxLayout(this);
  setMargins(*row, kAround, 16, kAround, 8);
  setSpacing(*row, kBetween);
  auto* lines = new QVBoxLayout;
  setSpacing(*lines, 0);
  m_titleRow = new QHBoxLayout;
  setSpacing(*m_titleRow, 12);
  m_name = makeWrapped({}, LabelKind::Title, this);
  m_facts = makeWrapped({}, LabelKind::Secondary, this);
  m_facts->setContentsMargins(0, px(this, 6), 0, 0);
  m_titleRow->addWidget(m_name);
  m_titleRow->addWidget(m_facts, 1);
  lines->addLayout(m_titleRow);
  m_actRow = new QHBoxLayout;
  setSpacing(*m_actRow, 8);
  m_act = makeWrapped({}, LabelKind::Section, this);
  m_after = makeWrapped({}, LabelKind::Muted, this);
  m_actRow->addWidget(m_act);
  m_actRow->addWidget(m_after, 1);
  auto* actLine = new QHBoxLayout;
  setSpacing(*actLine, 8);
  m_icon = new Glyph(QStringLiteral("afspraak"), &Tokens::accent, 20, this);
  actLine->addWidget(m_icon, 0, Qt::AlignTop);
  actLine->addLayout(m_actRow, 1);
  lines->addLayout(actLine);
  row->addLayout(lines, 1);
  m_visit = new HintButton(tr("Bezoek vastleggen"), tr("Ctrl+B"), "primary", this);
  m_visit->setObjectName(QStringLiteral("recordVisit"));
  m_visit->setShortcut(QKeySequence(tr("Ctrl+B")));
  connect(m_visit, &QPushButton::clicked, this, &FamilyHeader::visitRequested);
  row->addWidget(m_visit, 0, Qt::AlignTop);
  clear();
}

void FamilyHeader::clear() {
  for (QLabel* label : {m_name, m_facts, m_act, m_after}) label->clear();
  m_icon->hide();
  m_visit->setEnabled(false);
}

void FamilyHeader::setCase(const domain::Case& file, Date today) {
  m_name->setText(tr("Gezin %1").arg(text(file.family.displayName)));
  m_facts->setText(headerFacts(file, today));
  const NextAct next = nextAct(file, today);
  m_icon->setIcon(next.icon);
  m_icon->show();
  m_act->setText(unbroken(next.act));
  m_after->setText(unbroken(next.after));
  m_visit->setEnabled(true);
  arrangeAll();
}

void FamilyHeader::arrange(QBoxLayout& row, const QLabel& first, const QLabel& second, int room, int gap) {
  const auto wide = [](const QLabel& label) { return label.fontMetrics().horizontalAdvance(label.text()) + 4; };
  const bool beside = wide(first) + gap + wide(second) <= room;
  row.setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  row.setSpacing(beside ? gap : 0);
}

void FamilyHeader::arrangeAll() {
  // In a small window at large text the head must leave room for the page: what comes after stands in the rail too.
  const bool small = width() < px(this, kSmall);
  m_visit->setHintVisible(!small);
  m_after->setVisible(!small && !m_after->text().isEmpty());
  setKind(*m_act, small ? LabelKind::Strong : LabelKind::Section);
  const int room = width() - px(this, 2 * kAround + kBetween) - m_visit->sizeHint().width();
  arrange(*m_titleRow, *m_name, *m_facts, room, px(this, kToFacts));
  arrange(*m_actRow, *m_act, *m_after, room - px(this, kIcon + kToAfter), px(this, kToAfter));
}

void FamilyHeader::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrangeAll();
}

}  // namespace tweehanden::gui
