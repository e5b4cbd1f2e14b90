// SPDX-License-Identifier: EUPL-1.2
#include "gui/families/families_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <chrono>

#include "gui/families/caseload_table.h"
#include "gui/families/register_form.h"
#include "gui/theme/hint_button.h"
#include "gui/theme/icon.h"
#include "gui/theme/scaled.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/level_mark.h"

namespace tweehanden::gui {
namespace {

constexpr std::chrono::milliseconds kDebounce{120};

QString number(long long value) { return QLocale(QLocale::Dutch).toString(value); }

QString orderWords(app::CaseloadSort order) {
  switch (order) {
    case app::CaseloadSort::Name: return FamiliesPage::tr("op naam");
    case app::CaseloadSort::LastContact: return FamiliesPage::tr("wie het langst niet gesproken is eerst");
    case app::CaseloadSort::NextDue: break;
  }
  return FamiliesPage::tr("eerst wat het eerst moet");
}

QFrame* makeRule(QWidget* parent) {
  auto* rule = new QFrame(parent);
  rule->setProperty("rule", true);
  rule->setFixedHeight(1);
  return rule;
}

}  // namespace

FamiliesPage::FamiliesPage(Background& background, QWidget* parent)
    : QWidget(parent), m_model(new CaseloadModel(background, this)), m_stack(new QStackedWidget(this)) {
  setProperty("ground", "surface");
  setAttribute(Qt::WA_StyledBackground);
  m_form = new RegisterForm(background, m_stack);
  m_stack->addWidget(makeList());
  m_stack->addWidget(m_form);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(makeHead());
  column->addWidget(makeRule(this));
  column->addWidget(m_stack, 1);
  m_debounce.setSingleShot(true);
  m_debounce.setInterval(kDebounce);
  connect(&m_debounce, &QTimer::timeout, this, &FamiliesPage::applyFilter);
  connect(m_model, &CaseloadModel::pageArrived, this, &FamiliesPage::showCounts);
  connect(m_model, &CaseloadModel::failed, this, [this](const QString& sentence) {
    m_error->setText(sentence);
    m_error->show();
  });
  connect(m_form, &RegisterForm::cancelled, this, &FamiliesPage::showList);
  connect(m_form, &RegisterForm::registered, this, [this](const QString& caseNumber, const QString& name) {
    showList();
    m_model->reload();
    emit familyOpened(caseNumber, name);
  });
}

QWidget* FamiliesPage::makeHead() {
  auto* head = new QWidget(this);
  m_counts = makeLabel({}, LabelKind::Muted, head);
  m_counts->setWordWrap(true);
  m_register = new HintButton(tr("Gezin aanmelden"), QStringLiteral("Ctrl+N"), "primary", head);
  m_register->setAccessibleName(tr("Gezin aanmelden"));
  connect(m_register, &QPushButton::clicked, this, &FamiliesPage::startRegistering);
  auto* words = new QVBoxLayout;
  words->setSpacing(0);
  words->addWidget(makeLabel(tr("Gezinnen"), LabelKind::Title, head));
  words->addWidget(m_counts);
  auto* row = new QHBoxLayout(head);
  setMargins(*row, 24, 16, 24, 10);
  setSpacing(*row, 24);
  row->addLayout(words, 1);
  row->addWidget(m_register, 0, Qt::AlignTop);
  return head;
}

QWidget* FamiliesPage::makeList() {
  auto* list = new QWidget(m_stack);
  m_filter = new QLineEdit(list);
  m_filter->setObjectName(QStringLiteral("filter"));
  m_filter->setPlaceholderText(tr("typ een naam of dossiernummer"));
  m_filter->setAccessibleName(tr("Gezinnen filteren"));
  m_filter->setClearButtonEnabled(false);
  m_filter->addAction(icon(QStringLiteral("zoek")), QLineEdit::LeadingPosition);
  connect(m_filter, &QLineEdit::textEdited, this, [this](const QString& now) {
    m_debounce.start();
    emit filterChanged(now);
  });
  connect(m_filter, &QLineEdit::returnPressed, this, &FamiliesPage::openFirst);
  m_error = makeLabel({}, LabelKind::Error, list);
  m_error->setWordWrap(true);
  m_error->hide();
  m_table = new CaseloadTable(*m_model, list);
  connect(m_table, &CaseloadTable::opened, this, &FamiliesPage::open);
  m_listOrEmpty = new QStackedWidget(list);
  auto* filled = new QWidget(m_listOrEmpty);
  auto* rows = new QVBoxLayout(filled);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(0);
  rows->addWidget(m_table, 1);
  rows->addWidget(makeLegend());
  m_listOrEmpty->addWidget(filled);
  m_listOrEmpty->addWidget(makeEmpty());
  auto* column = new QVBoxLayout(list);
  setMargins(*column, 20, 12, 20, 0);
  setSpacing(*column, 8);
  column->addWidget(m_filter);
  column->addWidget(m_error);
  column->addWidget(m_listOrEmpty, 1);
  return list;
}

QWidget* FamiliesPage::makeLegend() {
  auto* legend = new QWidget(this);
  auto* row = new QHBoxLayout(legend);
  setMargins(*row, 4, 8, 4, 12);
  setSpacing(*row, 6);
  for (const auto level :
       {scoring::Level::Unknown, scoring::Level::Low, scoring::Level::Raised, scoring::Level::High}) {
    auto* mark = new LevelMark(legend);
    mark->setMark(level, 10);
    row->addWidget(mark);
    row->addWidget(makeLabel(levelWord(level), LabelKind::Secondary, legend));
    row->addSpacing(8);
  }
  m_promise =
      makeLabel(tr("De drempels zijn een gesprekshulp en bepalen de volgorde niet"), LabelKind::Secondary, legend);
  // Takes what room there is, and none when there is none.
  m_promise->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  m_promise->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  row->addStretch(1);
  row->addWidget(m_promise, 20);
  return legend;
}

QWidget* FamiliesPage::makeEmpty() {
  auto* empty = new QWidget(m_listOrEmpty);
  m_emptyTitle = makeLabel({}, LabelKind::Section, empty);
  m_emptyWords = makeLabel({}, LabelKind::Muted, empty);
  m_emptyWords->setWordWrap(true);
  gui::setMaximumWidth(*m_emptyWords, 480);
  auto* act = new QPushButton(tr("Gezin aanmelden"), empty);
  connect(act, &QPushButton::clicked, this, &FamiliesPage::startRegistering);
  m_emptyAct = act;
  auto* column = new QVBoxLayout(empty);
  setMargins(*column, 4, 24, 4, 24);
  setSpacing(*column, 8);
  column->addWidget(m_emptyTitle);
  column->addWidget(m_emptyWords);
  column->addSpacing(4);
  column->addWidget(act, 0, Qt::AlignLeft);
  column->addStretch(1);
  return empty;
}

void FamiliesPage::setSession(app::Session* session) {
  m_session = session;
  m_filter->clear();
  m_error->hide();
  m_form->setSession(session);
  showList();
  m_model->setFilter({});
  m_model->setSession(session);
}

void FamiliesPage::setFilter(const QString& text) {
  if (m_filter->text() == text) return;
  m_filter->setText(text);
  m_debounce.start();
}

QString FamiliesPage::filter() const { return m_filter->text(); }

void FamiliesPage::applyFilter() {
  m_error->hide();
  m_model->setFilter(m_filter->text().simplified());
}

void FamiliesPage::openFirst() {
  if (m_debounce.isActive() || m_model->filter() != m_filter->text().simplified()) {
    m_debounce.stop();
    m_openFirstWhenLoaded = true;
    applyFilter();
    return;
  }
  if (m_model->rowCount() > 0) open(m_model->index(0, 0));
}

void FamiliesPage::open(const QModelIndex& index) {
  emit familyOpened(index.data(CaseNumberRole).toString(), index.data(DisplayNameRole).toString());
}

void FamiliesPage::startRegistering() {
  m_stack->setCurrentWidget(m_form);
  m_register->hide();
  m_form->focusFirst();
}

void FamiliesPage::showList() {
  m_stack->setCurrentIndex(0);
  m_register->show();
}

void FamiliesPage::reload() { m_model->reload(); }

void FamiliesPage::focusFirst() {
  if (m_stack->currentWidget() == m_form) return m_form->focusFirst();
  m_focusWhenLoaded = !m_model->loaded();
  if (m_model->rowCount() > 0) {
    if (!m_table->currentIndex().isValid()) m_table->setCurrentIndex(m_model->index(0, 0));
    m_table->setFocus(Qt::OtherFocusReason);
  } else {
    m_filter->setFocus(Qt::OtherFocusReason);
  }
}

void FamiliesPage::showCounts() {
  const QString all = m_model->total() == 1 ? tr("1 gezin") : tr("%1 gezinnen").arg(number(m_model->total()));
  const long long others = m_model->total() - m_model->matching();
  const QString order = tr(". Volgorde: %1.").arg(orderWords(m_model->order()));
  if (!m_model->filter().isEmpty()) {
    const QString found =
        m_model->atLeast() ? tr("%1 of meer").arg(number(m_model->matching())) : number(m_model->matching());
    m_counts->setText(tr("%1 van %2").arg(found, all) + order);
  } else {
    m_counts->setText((others == 0 ? all : tr("%1, waarvan %2 afgesloten").arg(all, number(others))) + order);
  }
  const bool none = m_model->total() == 0;
  m_emptyTitle->setText(none ? tr("Nog geen gezinnen") : tr("Geen gezin gevonden"));
  m_emptyWords->setText(none ? tr("Meld het eerste gezin aan: een naam is genoeg. Daarna legt u bezoeken vast en "
                                  "groeit het drempelprofiel vanzelf mee.")
                             : tr("Er is geen gezin bij “%1”. Zoek op een deel van een naam of op het "
                                  "dossiernummer; accenten en hoofdletters tellen niet.")
                                   .arg(m_model->filter()));
  m_emptyAct->setVisible(none);
  m_listOrEmpty->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
  if (m_focusWhenLoaded && isVisible() && m_filter->text().isEmpty()) focusFirst();
  m_focusWhenLoaded = false;
  if (m_openFirstWhenLoaded) {
    m_openFirstWhenLoaded = false;
    if (m_model->rowCount() > 0) open(m_model->index(0, 0));
  }
}

void FamiliesPage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  m_promise->setVisible(width() >= px(this, 760));
  m_register->setHintVisible(width() >= px(this, 560));
}

}  // namespace tweehanden::gui
