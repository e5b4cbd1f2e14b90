// SPDX-License-Identifier: EUPL-1.2
#include "gui/family/contacts_part.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

#include "gui/family/page_scroll.h"
#include "gui/family/timeline_row.h"
#include "gui/models/timeline_model.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/section_header.h"

namespace tweehanden::gui {

namespace {
constexpr int kAtOnce = 15;
constexpr int kReadable = 960;  // lines of a note longer than this are hard to read
}  // namespace

ContactsPart::ContactsPart(QWidget* parent) : QWidget(parent), m_model(new TimelineModel(this)) {
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  QScrollArea* scroll = makePageScroll(tr("Contacten"), this);
  outer->addWidget(scroll);
  auto* page = new QWidget(this);
  page->setProperty("ground", "surface");
  auto* column = new QVBoxLayout(page);
  setMargins(*column, kAround, 12, kAround, kAround);
  setSpacing(*column, 8);
  m_title = new SectionHeader(tr("Contacten"), page);
  column->addWidget(m_title);
  m_empty = makeWrapped(
      tr("Nog geen contacten. Leg een bezoek vast met Ctrl+B; het staat daarna hier, met wat er is afgesproken."),
      LabelKind::Muted, page);
  column->addWidget(m_empty);
  auto* entries = new QWidget(page);
  gui::setMaximumWidth(*entries, kReadable);
  m_entries = new QVBoxLayout(entries);
  m_entries->setContentsMargins(0, 0, 0, 0);
  m_entries->setSpacing(0);
  column->addWidget(entries);
  m_older = makeQuietButton(tr("Oudere contacten tonen"), page);
  connect(m_older, &QPushButton::clicked, this, &ContactsPart::showMore);
  column->addLayout(indented(m_older, 0));
  column->addStretch(1);
  scroll->setWidget(page);
}

void ContactsPart::setView(const scoring::Model& model, const app::CaseView& view) {
  m_model->setView(model, view);
  const int count = m_model->rowCount();
  m_title->setRemark(count == 0   ? QString()
                     : count == 1 ? tr("1 contact")
                                  : tr("%1 contacten, nieuwste eerst").arg(count));
  clearLayout(*m_entries);
  m_shown = 0;
  m_empty->setVisible(count == 0);
  showMore();
}

void ContactsPart::showMore() {
  const int until = std::min(m_model->rowCount(), m_shown + kAtOnce);
  for (; m_shown < until; ++m_shown) {
    m_entries->addWidget(new TimelineRow(m_model->entry(m_shown), m_entries->parentWidget()));
  }
  m_older->setVisible(m_shown < m_model->rowCount());
}

}  // namespace tweehanden::gui
