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
constexpr int kRoomBesideName = 880;

/// Keeps its place beside the name: as wide as its words, but it may wrap.
QLabel* factsLabel(QWidget* parent) {
  QLabel* label = makeWrapped({}, LabelKind::Secondary, parent);
  label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  return label;
}
}  // namespace

FamilyHeader::FamilyHeader(QWidget* parent) : QWidget(parent) {
  auto* row = new QHBoxLayout(this);
  setMargins(*row, kAround, 16, kAround, 8);
  setSpacing(*row, kBetween);
  auto* lines = new QVBoxLayout;
  setSpacing(*lines, 0);
  m_titleRow = new QHBoxLayout;
  setSpacing(*m_titleRow, 12);
  m_name = makeLabel({}, LabelKind::Title, this);
  m_facts = factsLabel(this);
  m_titleRow->addWidget(m_name, 0, Qt::AlignBottom);
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
  m_act->setText(next.act);
  m_after->setText(next.after);
  m_after->setVisible(!next.after.isEmpty());
  m_visit->setEnabled(true);
}

void FamilyHeader::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  const bool beside = event->size().width() >= px(this, kRoomBesideName);
  const auto direction = beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
  m_titleRow->setDirection(direction);
  m_titleRow->setSpacing(px(this, beside ? 12 : 0));
  m_actRow->setDirection(direction);
  m_actRow->setSpacing(px(this, beside ? 8 : 0));
  m_visit->setHintVisible(event->size().width() >= px(this, 640));
}

}  // namespace tweehanden::gui
