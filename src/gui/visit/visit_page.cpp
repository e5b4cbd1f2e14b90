// SPDX-License-Identifier: EUPL-1.2
#include "gui/visit/visit_page.h"

#include <QApplication>
#include <QDateTime>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

#include "gui/theme/hint_button.h"
#include "gui/theme/scaled.h"
#include "gui/theme/tokens.h"
#include "gui/visit/agreement_rows.h"
#include "gui/visit/change_line.h"
#include "gui/visit/draft_keeper.h"
#include "gui/visit/indicator_finder.h"
#include "gui/visit/note_editor.h"
#include "gui/visit/question_card.h"
#include "gui/visit/questions_panel.h"
#include "gui/visit/visit_fields.h"
#include "gui/widgets/growing_rows.h"
#include "gui/widgets/notice.h"
#include "gui/widgets/text.h"
#include "report/sentences.h"

namespace tweehanden::gui {
namespace {

constexpr int kQuestions = 3;
constexpr int kHour = 60;
constexpr int kOneColumnBelow = 760;
constexpr int kWidestQuestions = 460;
constexpr std::chrono::milliseconds kProfileDelay{150};
const QString kGivenSeparator = QStringLiteral("; ");

/// For the engine only: ids that tell apart what has none yet. They are never stored.
std::vector<domain::Observation> forEngine(std::vector<domain::Observation> observations, Date on) {
  long long id = 1;
  for (auto& observation : observations) {
    observation.id = domain::ObservationId{id++};
    observation.contact = domain::ContactId{1};
    observation.on = on;
  }
  return observations;
}

}  // namespace

struct VisitPage::Loaded {
  Result<app::CaseView> view;
  std::optional<app::VisitDraft> draft;
};

VisitPage::VisitPage(Background& background, QWidget* parent)
    : QWidget(parent),
      m_background(background),
      m_keeper(new DraftKeeper(background, [this] { return draft(); }, this)) {
  setProperty("ground", "surface");
  setAttribute(Qt::WA_StyledBackground);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(makeHead());
  column->addWidget(makeBody(), 1);
  column->addWidget(makeFoot());
  m_profileTimer.setSingleShot(true);
  m_profileTimer.setInterval(kProfileDelay);
  wire();
  arrange();
}

void VisitPage::wire() {
  connect(m_fields, &VisitFields::edited, this, &VisitPage::edited);
  connect(m_fields, &VisitFields::kindChanged, this, &VisitPage::showHead);
  connect(m_fields, &VisitFields::presentChanged, this, &VisitPage::showSpeakers);
  connect(m_note, &NoteEditor::edited, this, &VisitPage::edited);
  connect(m_questions, &QuestionsPanel::edited, this, &VisitPage::edited);
  connect(m_questions, &QuestionsPanel::cardsChanged, this, &VisitPage::setTabChain);
  connect(m_agreements, &GrowingRows::changed, this, &VisitPage::edited);
  connect(m_agreements, &GrowingRows::rowsChanged, this, &VisitPage::setTabChain);
  connect(m_given, &QLineEdit::textEdited, this, &VisitPage::edited);
  connect(&m_profileTimer, &QTimer::timeout, this, &VisitPage::showChanges);
  connect(m_keeper, &DraftKeeper::kept, this, &VisitPage::showKept);
  connect(m_keeper, &DraftKeeper::failed, this, [this](const QString& sentence) { refuse(sentence, nullptr); });
  connect(m_save, &QPushButton::clicked, this, &VisitPage::submit);
  connect(m_later, &QPushButton::clicked, this, [this] {
    keepDraft();
    emit postponed(m_caseNumber);
  });
  for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
    auto* save = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(key)), this);
    save->setContext(Qt::WidgetWithChildrenShortcut);
    connect(save, &QShortcut::activated, this, &VisitPage::submit);
  }
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget* before, QWidget* now) {
    const bool was = before != nullptr && isAncestorOf(before);
    const bool is = now != nullptr && isAncestorOf(now);
    if (is && !now->objectName().isEmpty() && now != m_later && now != m_save) m_lastFocus = now->objectName();
    if (is && m_scroll->isAncestorOf(now)) m_scroll->ensureWidgetVisible(now, 0, px(this, kBetween));
    if (was && !is && m_view) m_keeper->keep();
  });
}

void VisitPage::setSession(app::Session* session) {
  m_loads.drop();
  m_profiles.drop();
  m_profileTimer.stop();
  m_keeper->setSession(session);
  m_session = session;
  m_view.reset();
  m_filling = true;  // nothing of the family stays behind in the fields
  showVisit({});
  m_questions->setQuestions({}, {});
  m_filling = false;
  m_title->clear();
  m_wishes->clear();
  m_kept->clear();
  m_keptMark->hide();
  m_changes->setChanges({});
  m_error->hide();
}

void VisitPage::open(const QString& caseNumber) {
  if (m_session == nullptr) return;
  m_keeper->keep();
  m_keeper->whenIdle([this, caseNumber] {
    m_caseNumber = caseNumber;
    m_view.reset();
    load();
  });
}

void VisitPage::load() {
  const quint64 token = m_loads.next();
  m_background.run(
      this,
      [session = m_session, caseNumber = m_caseNumber.toStdString()] {
        Loaded loaded{app::viewCase(*session, caseNumber), std::nullopt};
        if (const auto drafts = app::drafts(*session)) {
          for (const auto& draft : *drafts) {
            if (draft.caseNumber == caseNumber && !loaded.draft) loaded.draft = draft;
          }
        }
        return loaded;
      },
      [this, token](Loaded loaded) {
        if (m_loads.isLatest(token)) show(std::move(loaded));
      });
}

void VisitPage::show(Loaded loaded) {
  if (!loaded.view) return refuse(text(report::sentence(loaded.view.error())), nullptr);
  m_view = std::make_shared<app::CaseView>(std::move(*loaded.view));
  m_filling = true;
  m_error->hide();
  m_fields->setCase(m_view->file, m_session->clock().today());
  std::vector<int> proposed;
  for (const auto& question : m_view->plan.questions) {
    if (proposed.size() < kQuestions) proposed.push_back(question.indicator);
  }
  m_questions->setQuestions(m_session->model(), proposed);
  showVisit(emptyVisit());
  m_untouched = visit();
  m_keeper->start(loaded.draft ? loaded.draft->id : 0);
  m_kept->clear();
  m_keptMark->hide();
  if (loaded.draft) {
    showVisit(loaded.draft->visit);
    showKept(loaded.draft->savedAt);
  }
  m_filling = false;
  showHead();
  m_scroll->ensureVisible(0, 0);
  showChanges();
  setTabChain();
  if (loaded.draft) {
    restoreFocus(*loaded.draft);
  } else {
    m_note->setFocus(Qt::OtherFocusReason);
  }
  emit opened(m_caseNumber, text(m_view->file.family.displayName));
}

void VisitPage::showHead() {
  if (!m_view) return;
  m_title->setText(tr("Gezin %1").arg(text(m_view->file.family.displayName)));
  m_subtitle->setText(tr("%1 vastleggen").arg(m_fields->kindWords()));
  QStringList wishes;
  for (const auto& wish : m_view->file.family.wishes) wishes.append(text(wish.text));
  m_wishes->setText(wishes.isEmpty() ? QString() : tr("wensen: %1").arg(wishes.join(QStringLiteral(", "))));
}

void VisitPage::showSpeakers() {
  if (!m_view || m_session == nullptr) return;
  domain::Contact contact;
  m_fields->fill(contact);
  m_questions->setSpeakers(speakerChoices(m_view->file, m_session->user(), contact.participants, m_view->on));
}

domain::Visit VisitPage::emptyVisit() const {
  domain::Visit visit;
  const DateTime now = m_session->clock().localNow();
  // Most visits are written down when they are over: an hour that ended now, rounded to five minutes.
  const int end = now.minute - now.minute % 5;
  visit.contact.start = {now.date, end >= kHour ? end - kHour : 0};
  visit.contact.end = DateTime{now.date, end};
  visit.contact.language = m_view->file.family.needs.contactLanguage;
  return visit;
}

void VisitPage::showVisit(const domain::Visit& visit) {
  m_fields->setContact(visit.contact);
  m_note->setNote(text(visit.contact.note), visit.contact.marks);
  m_agreements->clear();
  for (const auto& agreement : visit.contact.agreements) {
    static_cast<AgreementRow*>(m_agreements->blank())->setAgreement(agreement);
  }
  m_agreements->settle();
  QStringList given;
  for (const auto& quickWin : visit.contact.quickWins) given.append(text(quickWin));
  m_given->setText(given.join(kGivenSeparator));
  m_questions->setObservations(visit.observations);
}

domain::Visit VisitPage::visit() const {
  domain::Visit visit;
  visit.family = m_view->file.family.id;
  m_fields->fill(visit.contact);
  visit.contact.note = m_note->toPlainText().toStdString();
  visit.contact.marks = m_note->marks();
  visit.contact.agreements = agreementsOf(*m_agreements);
  for (const QString& given : m_given->text().split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
    if (!given.trimmed().isEmpty()) visit.contact.quickWins.push_back(given.trimmed().toStdString());
  }
  visit.observations = m_questions->observations();
  return visit;
}

bool VisitPage::hasDraft() const { return m_view && visit() != m_untouched; }

std::optional<app::VisitDraft> VisitPage::draft() const {
  if (!m_view) return std::nullopt;
  app::VisitDraft draft;
  draft.caseNumber = m_caseNumber.toStdString();
  draft.visit = visit();
  draft.cursor = m_note->textCursor().position();
  draft.focus = m_lastFocus.toStdString();
  return draft;
}

void VisitPage::keepDraft() {
  if (m_view) m_fields->takeTyped();
  m_keeper->keep();
}

void VisitPage::restoreFocus(const app::VisitDraft& draft) {
  m_note->setCursorAt(draft.cursor);
  auto* field = draft.focus.empty() ? nullptr : findChild<QWidget*>(text(draft.focus));
  (field != nullptr && field->isVisibleTo(this) ? field : m_note)->setFocus(Qt::OtherFocusReason);
}

void VisitPage::edited() {
  if (m_filling || !m_view) return;
  m_keeper->touch();
  m_profileTimer.start();
  emit stateChanged(tr("concept niet bewaard"));
}

void VisitPage::showKept(Timestamp at) {
  const QDateTime local = QDateTime::fromMSecsSinceEpoch(at.milliseconds);
  m_kept->setText(tr("Concept bewaard %1").arg(local.toString(QStringLiteral("HH:mm:ss"))));
  m_keptMark->show();
  emit stateChanged(tr("alles bewaard"));
}

void VisitPage::showChanges() {
  if (!m_view || m_session == nullptr) return;
  const quint64 token = m_profiles.next();
  const auto observations = forEngine(m_questions->observations(), m_fields->day());
  if (observations.empty()) return m_changes->setChanges({});
  m_background.run(
      this,
      [session = m_session, view = m_view, observations] {
        return app::profileWith(session->model(), *view, observations);
      },
      [this, token, view = m_view](Result<scoring::Profile> after) {
        if (!m_profiles.isLatest(token) || m_session == nullptr || !after) return;
        m_changes->setChanges(changesBetween(m_session->model(), view->profile, *after));
      });
}

void VisitPage::submit() {
  if (!m_view || m_session == nullptr || !m_save->isEnabled()) return;
  m_fields->takeTyped();
  for (GrowingRow* row : m_agreements->filled()) {
    auto* agreement = static_cast<AgreementRow*>(row);
    if (agreement->checkWindow()) continue;
    refuse(tr("“Wanneer” is niet te lezen. Er is niets weg. Typ een dag of termijn, zoals “vrijdag”, “27-11” of "
              "“deze week”."),
           nullptr);
    return agreement->focusWindow();
  }
  m_error->hide();
  m_save->setEnabled(false);
  emit stateChanged(tr("bewaren…"));
  m_background.run(
      this,
      [session = m_session, caseNumber = m_caseNumber.toStdString(), visit = visit()] {
        return app::logVisit(*session, caseNumber, visit);
      },
      [this](Result<app::VisitOutcome> outcome) { finish(std::move(outcome)); });
}

void VisitPage::finish(Result<app::VisitOutcome> outcome) {
  m_save->setEnabled(true);
  emit stateChanged(tr("alles bewaard"));
  if (!outcome) {
    const std::string& pointer = outcome.error().pointer;
    QWidget* field = m_fields->fieldAt(pointer);
    return refuse(text(report::sentence(outcome.error())), pointer.starts_with("/contact/note") ? m_note : field);
  }
  m_keeper->discard();
  m_view.reset();
  emit logged(m_caseNumber);
}

void VisitPage::refuse(const QString& sentence, QWidget* field) {
  m_error->setMessage({}, sentence);
  m_error->show();
  if (field != nullptr) field->setFocus(Qt::OtherFocusReason);
}

void VisitPage::setTabChain() {
  if (!m_view) return;
  QList<QWidget*> stops{m_otherFamily};
  stops += m_fields->tabStops();
  stops.append(m_note);
  const auto addAll = [this, &stops](QWidget* parent) {
    for (QWidget* widget : parent->findChildren<QWidget*>()) {
      const bool here = widget->window() == window();  // lists of combo boxes are windows of their own
      if (here && (widget->focusPolicy() & Qt::ClickFocus) != 0 && widget->focusProxy() == nullptr) {
        stops.append(widget);
      }
    }
  };
  for (QuestionCard* card : m_questions->cards()) addAll(card);
  stops.append(m_questions->finder());
  for (GrowingRow* row : m_agreements->all()) addAll(row);
  stops += {m_given, m_later, m_save};
  for (qsizetype i = 1; i < stops.size(); ++i) QWidget::setTabOrder(stops[i - 1], stops[i]);
  m_questionsName->setBuddy(m_questions->firstField());
  m_agreementsName->setBuddy(m_agreements->all().first()->firstField());
}

void VisitPage::arrange() {
  const double width = this->width() * 100.0 / px(this, 100);
  const bool narrow = width < kOneColumnBelow;
  m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
  const int questions = qMin(px(this, kWidestQuestions), this->width() * 2 / 5);
  m_questionColumn->setMinimumWidth(narrow ? 0 : questions);
  m_questionColumn->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : questions);
  m_subtitleRow->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
  m_fields->setNarrow(narrow);
  m_agreements->setNarrow(narrow);
  m_changes->setNarrow(narrow);
  m_save->setHintVisible(!narrow);
}

void VisitPage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

}  // namespace tweehanden::gui
