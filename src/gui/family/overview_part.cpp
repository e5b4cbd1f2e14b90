// SPDX-License-Identifier: EUPL-1.2
#include "gui/family/overview_part.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>

#include <algorithm>
#include <tuple>

#include "gui/family/case_rail.h"
#include "gui/family/cluster_panel.h"
#include "gui/family/confirm_form.h"
#include "gui/family/factor_delegate.h"
#include "gui/family/factor_tree.h"
#include "gui/family/page_scroll.h"
#include "gui/family/profile_head.h"
#include "gui/models/profile_model.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/section_header.h"
#include "gui/widgets/text.h"
#include "report/sentences.h"

namespace tweehanden::gui {

namespace {

constexpr int kRailWidth = 364;
constexpr int kRoomForRail = 1000;

int countKnown(const scoring::Model& model, const app::CaseView& view, int& all) {
  int known = 0;
  for (std::size_t i = 0; i < model.factors.size(); ++i) {
    if (model.factors[i].kind != scoring::FactorKind::Risk) continue;
    ++all;
    if (view.profile.factors[i].level != scoring::Level::Unknown) ++known;
  }
  return known;
}

/// Who has said what of this profile, in one line; where nobody has, what it would be good for.
QString confirmWords(const scoring::Model& model, const app::CaseView& view, const std::string& user) {
  int count = 0;
  const app::ConfirmedNow* last = nullptr;
  const auto confirmed = app::confirmedFactors(model, view);
  for (std::size_t i = 0; i < confirmed.size(); ++i) {
    if (!confirmed[i] || model.factors[i].kind != scoring::FactorKind::Risk) continue;
    ++count;
    if (last == nullptr ||
        std::tie(last->on, last->confirmation) < std::tie(confirmed[i]->on, confirmed[i]->confirmation)) {
      last = &*confirmed[i];
    }
  }
  if (last == nullptr) {
    return OverviewPart::tr("Klopt dit volgens u? Uw woord komt naast de berekening te staan.");
  }
  const QString who = last->by == user ? OverviewPart::tr("u") : text(last->by);
  const QString day = text(report::shortDay(last->on, view.on));
  if (count == 1) return OverviewPart::tr("1 drempel bevestigd, door %1 op %2.").arg(who, day);
  return OverviewPart::tr("%1 drempels bevestigd, het laatst door %2 op %3.").arg(QString::number(count), who, day);
}

}  // namespace

OverviewPart::OverviewPart(QWidget* parent) : QWidget(parent), m_model(new ProfileModel(this)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  m_mainScroll = makePageScroll(tr("Drempelprofiel"), this);
  m_railScroll = makePageScroll(tr("Nu te doen en samen met"), this);
  gui::setFixedWidth(*m_railScroll, kRailWidth);
  row->addWidget(m_mainScroll, 1);
  row->addWidget(m_railScroll);
  m_rail = new CaseRail(this);
  m_mainScroll->setWidget(makeMain());
  m_foot->addWidget(m_rail);
  m_railScroll->hide();
}

QWidget* OverviewPart::makeMain() {
  auto* main = new QWidget(this);
  main->setProperty("ground", "surface");
  auto* page = new QVBoxLayout(main);
  page->setContentsMargins(0, 0, 0, 0);
  page->setSpacing(0);
  auto* column = new QVBoxLayout;
  setMargins(*column, 12, 12, 12, 12);
  setSpacing(*column, 4);
  auto* top = new QVBoxLayout;
  setMargins(*top, 12, 0, 12, 0);
  setSpacing(*top, 8);
  m_title = new SectionHeader(tr("Drempelprofiel"), main);
  m_clusters = new ClusterPanel(main);
  m_empty = makeEmpty();
  for (QWidget* widget : {static_cast<QWidget*>(m_title), m_empty, static_cast<QWidget*>(m_clusters)})
    top->addWidget(widget);
  top->addWidget(makeConfirm());
  column->addLayout(top);
  m_head = new ProfileHead(main);
  m_tree = new FactorTree(main);
  m_tree->setModel(m_model);
  column->addWidget(m_head);
  column->addWidget(m_tree);
  page->addLayout(column);
  m_foot = new QVBoxLayout;
  page->addLayout(m_foot);
  page->addStretch(1);
  connect(m_clusters, &ClusterPanel::factorChosen, m_tree, &FactorTree::openFactor);
  connect(m_tree, &FactorTree::rowShown, this, [this](const QRect& rect) {
    const QPoint top_ = m_tree->mapTo(m_mainScroll->widget(), rect.topLeft());
    const int margin = px(this, 40);
    m_mainScroll->ensureVisible(top_.x(), top_.y() + rect.height(), 0, margin);
    m_mainScroll->ensureVisible(top_.x(), top_.y(), 0, margin);
  });
  return main;
}

QWidget* OverviewPart::makeEmpty() {
  auto* empty = new QWidget(this);
  empty->setProperty("ground", "window");
  empty->setProperty("field", "bar");
  empty->setAttribute(Qt::WA_StyledBackground);
  auto* row = new QHBoxLayout(empty);
  setMargins(*row, 16, 12, 16, 12);
  setSpacing(*row, 16);
  auto* lines = new QVBoxLayout;
  setSpacing(*lines, 2);
  lines->addWidget(makeWrapped(tr("Nog niets beoordeeld."), LabelKind::Strong, empty));
  lines->addWidget(makeWrapped(tr("Leg een bezoek vast en kies wat opviel. Daaruit volgt dit profiel. "
                                  "Wat niet besproken is, blijft ‘niet beoordeeld’; dat is niet hetzelfde als laag."),
                               LabelKind::Body, empty));
  row->addLayout(lines, 1);
  auto* visit = new QPushButton(tr("Bezoek vastleggen"), empty);
  connect(visit, &QPushButton::clicked, this, &OverviewPart::visitRequested);
  row->addWidget(visit, 0, Qt::AlignVCenter);
  return empty;
}

/// One line with one small button; the form opens in its place.
QWidget* OverviewPart::makeConfirm() {
  auto* part = new QWidget(this);
  auto* column = new QVBoxLayout(part);
  column->setContentsMargins(0, 0, 0, 0);
  m_confirmRow = new QWidget(part);
  auto* row = new QHBoxLayout(m_confirmRow);
  row->setContentsMargins(0, 0, 0, 0);
  setSpacing(*row, 16);
  m_confirmWords = makeWrapped({}, LabelKind::Secondary, m_confirmRow);
  m_confirmOpen = makeQuietButton(tr("Bevestigen of aanpassen"), m_confirmRow);
  m_confirmOpen->setObjectName(QStringLiteral("confirmOpen"));
  row->addWidget(m_confirmWords, 1);
  row->addWidget(m_confirmOpen, 0, Qt::AlignVCenter);
  m_confirmForm = new ConfirmForm(part);
  m_confirmForm->hide();
  column->addWidget(m_confirmRow);
  column->addWidget(m_confirmForm);
  connect(m_confirmOpen, &QPushButton::clicked, this, &OverviewPart::openConfirm);
  connect(m_confirmForm, &ConfirmForm::closed, this, &OverviewPart::closeConfirm);
  connect(m_confirmForm, &ConfirmForm::confirmed, this, &OverviewPart::confirmed);
  return part;
}

/// For the barrier that is opened in the list, if one is; otherwise for all.
void OverviewPart::openConfirm() {
  const QModelIndex current = m_tree->currentIndex();
  const bool opened = current.isValid() && m_tree->isExpanded(current);
  const int factor = opened ? current.data(ProfileModel::FactorRole).toInt() : ConfirmForm::kAll;
  m_confirmRow->hide();
  m_confirmForm->show();
  m_confirmForm->start(factor);
}

void OverviewPart::closeConfirm() {
  if (m_confirmForm->isHidden()) return;
  m_confirmForm->hide();
  m_confirmRow->show();
  m_confirmOpen->setFocus(Qt::OtherFocusReason);
}

void OverviewPart::setView(const scoring::Model& model, const app::CaseView& view, const std::string& user) {
  int all = 0;
  const int known = countKnown(model, view, all);
  m_title->setRemark(tr("Gesprekshulp, geen oordeel. %1 van %2 beoordeeld.").arg(known).arg(all));
  m_empty->setVisible(known == 0);
  const AxisThresholds thresholds{model.parameters.raisedFrom, model.parameters.highFrom};
  m_tree->factorDelegate().setParameters(thresholds, model.parameters.prior);
  m_head->setThresholds(thresholds);
  m_clusters->setView(model, view);
  m_model->setView(model, view, user);
  m_confirmForm->setView(model, view);
  m_confirmWords->setText(confirmWords(model, view, user));
  m_confirmRow->parentWidget()->setVisible(known > 0 || !view.file.confirmations.empty());
  m_rail->setView(model, view);
}

void OverviewPart::placeRail(Rail rail) {
  m_placed = rail;
  if (rail == Rail::Beside) {
    m_foot->removeWidget(m_rail);
    m_railScroll->setWidget(m_rail);
  } else {
    m_foot->addWidget(m_railScroll->takeWidget());
  }
  m_rail->show();
  m_railScroll->setVisible(rail == Rail::Beside);
}

void OverviewPart::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  const Rail wanted = event->size().width() >= px(this, kRoomForRail) ? Rail::Beside : Rail::Below;
  if (wanted != m_placed) placeRail(wanted);
}

}  // namespace tweehanden::gui
