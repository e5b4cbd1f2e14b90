// SPDX-License-Identifier: EUPL-1.2
#include "gui/family/family_page.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPointer>
#include <QStackedWidget>
#include <QTabBar>

#include "gui/family/contacts_part.h"
#include "gui/family/family_header.h"
#include "gui/family/overview_part.h"
#include "gui/family/tasks_part.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/notice.h"
#include "gui/widgets/text.h"
#include "report/sentences.h"

namespace tweehanden::gui {

FamilyPage::FamilyPage(Background& background, QWidget* parent) : QWidget(parent), m_background(background) {
  setProperty("ground", "surface");
  setAttribute(Qt::WA_StyledBackground);
  build();
  wire();
}

void FamilyPage::build() {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  m_header = new FamilyHeader(this);
  column->addWidget(m_header);
  auto* tabRow = new QHBoxLayout;
  setMargins(*tabRow, kAround, 0, kAround, 0);
  m_tabs = new QTabBar(this);
  m_tabs->setObjectName(QStringLiteral("familyParts"));
  m_tabs->setAccessibleName(tr("Onderdelen van dit gezin"));
  m_tabs->setDrawBase(false);
  m_tabs->setExpanding(false);
  for (const QString& words : {tr("Overzicht"), tr("Taken"), tr("Contacten")}) m_tabs->addTab(words);
  tabRow->addWidget(m_tabs);
  tabRow->addStretch(1);
  column->addLayout(tabRow);
  auto* rule = new QFrame(this);
  rule->setProperty("rule", true);
  rule->setFixedHeight(1);
  column->addWidget(rule);
  m_notice = new Notice(this);
  m_notice->hide();
  auto* noticeRow = new QHBoxLayout;
  setMargins(*noticeRow, kAround, 0, kAround, 0);
  noticeRow->addWidget(m_notice);
  column->addLayout(noticeRow);
  m_stack = new QStackedWidget(this);
  makeParts();
  m_waiting = new QWidget(m_stack);
  auto* waiting = new QVBoxLayout(m_waiting);
  setMargins(*waiting, kAround, kAround, kAround, kAround);
  waiting->addWidget(makeWrapped(tr("Het dossier wordt geopend…"), LabelKind::Muted, m_waiting));
  waiting->addStretch(1);
  m_stack->addWidget(m_waiting);
  column->addWidget(m_stack, 1);
  m_stack->setCurrentWidget(m_waiting);
}

/// Made anew on locking, so that nothing of a family stays in a hidden widget.
void FamilyPage::makeParts() {
  for (QWidget* old :
       {static_cast<QWidget*>(m_overview), static_cast<QWidget*>(m_tasks), static_cast<QWidget*>(m_contacts)}) {
    delete old;
  }
  m_overview = new OverviewPart(m_stack);
  m_tasks = new TasksPart(m_background, m_stack);
  m_contacts = new ContactsPart(m_stack);
  m_stack->insertWidget(0, m_overview);
  m_stack->insertWidget(1, m_tasks);
  m_stack->insertWidget(2, m_contacts);
  connect(m_overview, &OverviewPart::visitRequested, this, [this] { emit visitRequested(m_caseNumber); });
  connect(m_overview, &OverviewPart::confirmed, this, [this](const app::ConfirmRequest& request) {
    if (m_view) confirm(request);
  });
  connect(m_contacts, &ContactsPart::visitRequested, this, [this] { emit visitRequested(m_caseNumber); });
  connect(m_tasks, &TasksPart::changed, this, [this] {
    load();
    emit caseChanged(m_caseNumber);
  });
  connect(m_tasks, &TasksPart::undoOffered, this, &FamilyPage::undoOffered);
  connect(m_tasks, &TasksPart::failed, this, &FamilyPage::tell);
}

void FamilyPage::wire() {
  connect(m_header, &FamilyHeader::visitRequested, this, [this] { emit visitRequested(m_caseNumber); });
  connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
    if (m_view) m_stack->setCurrentIndex(index);
  });
  connect(m_notice, &Notice::actionTriggered, this, &FamilyPage::reload);
}

void FamilyPage::setSession(app::Session* session) {
  m_session = session;
  makeParts();
  m_tasks->setSession(session);
  (void)m_latest.next();
  m_view.reset();
  m_caseNumber.clear();
  m_header->clear();
  m_notice->hide();
  m_stack->setCurrentWidget(m_waiting);
}

void FamilyPage::open(const QString& caseNumber) {
  if (caseNumber != m_caseNumber) {
    m_caseNumber = caseNumber;
    m_view.reset();
    m_header->clear();
    m_stack->setCurrentWidget(m_waiting);
    m_tabs->setCurrentIndex(0);
  }
  load();
}

void FamilyPage::reload() {
  if (!m_caseNumber.isEmpty()) load();
}

void FamilyPage::show(Part part) { m_tabs->setCurrentIndex(static_cast<int>(part)); }

FamilyPage::Part FamilyPage::part() const { return static_cast<Part>(m_tabs->currentIndex()); }

void FamilyPage::load() {
  if (m_session == nullptr) return;
  const quint64 token = m_latest.next();
  app::Session* session = m_session;
  m_background.run(
      this, [session, number = m_caseNumber.toStdString()] { return app::viewCase(*session, number); },
      [this, token](Result<app::CaseView> view) {
        if (m_latest.isLatest(token)) received(std::move(view));
      });
}

void FamilyPage::received(Result<app::CaseView> view) {
  if (!view) {
    tell(view.error());
    return;
  }
  m_notice->hide();
  m_view = std::make_shared<const app::CaseView>(std::move(*view));
  refresh();
  emit shown(m_caseNumber);
}

void FamilyPage::refresh() {
  if (!m_view || m_session == nullptr) return;
  const auto& model = m_session->model();
  m_header->setCase(m_view->file, m_view->on);
  m_overview->setView(model, *m_view, m_session->user());
  m_tasks->setView(model, m_view);
  m_contacts->setView(model, *m_view);
  m_stack->setCurrentIndex(m_tabs->currentIndex());
}

/// What was said before of the same barriers, or else what was computed: undoing is a new confirmation.
std::function<void()> FamilyPage::wordBack(const app::ConfirmRequest& request) {
  const auto& model = m_session->model();
  const auto before = app::confirmedFactors(model, *m_view);
  app::ConfirmRequest back;
  back.modelHash = request.modelHash;
  for (const auto& word : request.factors) {
    const auto index = model.factorIndex(word.factor);
    const auto& said = before[static_cast<std::size_t>(index.value_or(0))];
    back.factors.push_back({.factor = word.factor,
                            .level = said ? std::optional(said->confirmed) : std::nullopt,
                            .reason = said && !said->reason.empty() ? said->reason : tr("Teruggezet").toStdString(),
                            .seen = {}});
  }
  const QPointer<FamilyPage> self(this);
  return [self, back, number = m_caseNumber] {
    if (self && self->m_session != nullptr && self->m_caseNumber == number) self->confirm(back);
  };
}

void FamilyPage::confirm(const app::ConfirmRequest& request) {
  app::Session* session = m_session;
  const auto undo = wordBack(request);
  m_background.run(
      this,
      [session, request, number = m_caseNumber.toStdString()] {
        return app::confirmProfile(*session, number, request);
      },
      [this, undo](const Result<domain::ProfileConfirmation>& made) {
        if (!made) {
          tell(made.error());
          return;
        }
        m_overview->closeConfirm();
        load();
        emit caseChanged(m_caseNumber);
        emit undoOffered(made->factors.size() == 1 ? tr("Bevestigd: 1 drempel")
                                                   : tr("Bevestigd: %1 drempels").arg(made->factors.size()),
                         undo);
      });
}

void FamilyPage::tell(const Error& error) {
  m_notice->setMessage({}, text(report::sentence(error)));
  m_notice->setAction(tr("Opnieuw openen"));
  m_notice->show();
  emit failed(error);
}

void FamilyPage::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  // Another theme or text size: cards and lists are made again, because their sizes follow the font.
  if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ApplicationFontChange) {
    QMetaObject::invokeMethod(this, &FamilyPage::refresh, Qt::QueuedConnection);
  }
}

}  // namespace tweehanden::gui
