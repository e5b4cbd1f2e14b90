// SPDX-License-Identifier: EUPL-1.2
#include "gui/family/tasks_part.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

#include "gui/family/family_words.h"
#include "gui/family/lane_board.h"
#include "gui/family/page_scroll.h"
#include "gui/family/task_card_view.h"
#include "gui/models/task_model.h"
#include "gui/widgets/labels.h"
#include "gui/widgets/notice.h"
#include "gui/widgets/section_header.h"
#include "gui/widgets/text.h"
#include "report/sentences.h"

namespace tweehanden::gui {

namespace {

/// "5, 11 en 13"
QString listWords(const QStringList& words) {
  if (words.size() < 2) return words.join(QString());
  return TasksPart::tr("%1 en %2").arg(words.mid(0, words.size() - 1).join(QStringLiteral(", ")), words.last());
}

bool hasTask(const scoring::Model& model, int factor, scoring::Owner owner) {
  return std::any_of(model.tasks.begin(), model.tasks.end(), [&](const auto& task) {
    return task.owner == owner && std::find(task.factors.begin(), task.factors.end(), factor) != task.factors.end();
  });
}

bool consentBeingAsked(const domain::Case& file) {
  const auto open = openTasks(file);
  return std::any_of(open.begin(), open.end(),
                     [](const auto* task) { return task->kind == domain::TaskKind::AskConsent; });
}

bool onBoard(TaskCardKind kind) { return kind != TaskCardKind::Declined && kind != TaskCardKind::NotOffered; }

}  // namespace

TasksPart::TasksPart(Background& background, QWidget* parent)
    : QWidget(parent), m_background(background), m_model(new TaskModel(this)) {
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  m_scroll = makePageScroll(tr("Taken"), this);
  outer->addWidget(m_scroll);
  auto* page = new QWidget(this);
  page->setProperty("ground", "surface");
  m_column = new QVBoxLayout(page);
  setMargins(*m_column, kAround, 12, kAround, kAround);
  setSpacing(*m_column, 8);
  m_scroll->setWidget(page);
}

void TasksPart::setSession(app::Session* session) {
  m_session = session;
  m_busy = false;
}

void TasksPart::setView(const scoring::Model& model, std::shared_ptr<const app::CaseView> view) {
  m_scoring = &model;
  m_view = std::move(view);
  m_model->setView(model, *m_view);
  rebuild();
}

void TasksPart::rebuild() {
  m_cards.clear();
  clearLayout(*m_column);
  addFirstSteps();
  addBoards();
  addReasons(TaskCardKind::Declined, tr("Niet doen"), tr("Met de reden; het komt niet vanzelf terug"));
  addReasons(TaskCardKind::NotOffered, tr("Niet vanzelf aangeboden"), {});
  m_column->addStretch(1);
  if (m_focusKey.isEmpty()) return;
  if (TaskCardView* card = cardView(m_focusKey)) card->setFocus(Qt::OtherFocusReason);
  m_focusKey.clear();
}

void TasksPart::addFirstSteps() {
  for (const auto step : m_view->plan.firstSteps) {
    auto* notice = new Notice(m_scroll->widget());
    const bool consent = step == scoring::FirstStep::AskConsent;
    const bool owed = step == scoring::FirstStep::GiveFeedback || step == scoring::FirstStep::AnswerRequest;
    const QString title = consent ? tr("Eerst toestemming")
                          : owed  ? tr("De partner wacht op bericht")
                                  : tr("Veiligheid gaat voor");
    notice->setMessage(title, text(report::firstStep(step)));
    if (consent && !consentBeingAsked(m_view->file)) {
      notice->setAction(tr("Toestemming vragen, als taak"));
      connect(notice, &Notice::actionTriggered, this, &TasksPart::askConsent);
    }
    m_column->addWidget(notice);
  }
}

void TasksPart::setHeads(LaneBoard& board) const {
  const auto& family = m_view->file.family;
  const QString partner = family.partner ? organisationName(m_view->file, *family.partner) : tr("nog geen partner");
  board.setHead(TaskLane::YouthService, tr("Jeugdvoorziening"), text(family.worker));
  board.setHead(TaskLane::Together, tr("Samen"), tr("één keer gepland, aan beide kanten"));
  board.setHead(TaskLane::MigrantOrganisation, tr("Migrantenorganisatie"), partner);
}

void TasksPart::addBoards() {
  QWidget* page = m_scroll->widget();
  auto* familyTitle = new SectionHeader(tr("In dit gezin"), page);
  familyTitle->setRemark(
      tr("Voorstel van het programma, niemand is iets toegewezen. Pijltjes: andere kaart. "
         "Alt met pijltjes: andere kant."));
  auto* family = new LaneBoard(LaneBoard::Seam::Shown, page);
  auto* organisation = new LaneBoard(LaneBoard::Seam::Shown, page);
  auto* themselves = new LaneBoard(LaneBoard::Seam::Hidden, page);
  setHeads(*family);
  for (int row = 0; row < m_model->rowCount(); ++row) {
    const TaskCardData& card = m_model->card(row);
    if (!onBoard(card.kind)) continue;
    if (card.lane == TaskLane::Family) {
      themselves->addAnywhere(makeCard(row));
    } else {
      (card.part == domain::TaskPart::Organisation ? organisation : family)->add(card.lane, makeCard(row));
    }
  }
  addOneSided(*family);
  m_column->addWidget(familyTitle);
  m_column->addWidget(family);
  const auto addSection = [&](LaneBoard* board, const QString& title, const QString& remark) {
    if (board->isEmpty()) {
      delete board;
      return;
    }
    auto* header = new SectionHeader(title, page);
    header->setRemark(remark);
    m_column->addSpacing(px(this, 8));
    m_column->addWidget(header);
    m_column->addWidget(board);
  };
  addSection(themselves, tr("Het gezin zelf"), tr("Wat het gezin of het netwerk op zich nam"));
  addSection(organisation, tr("Voor de organisatie"),
             tr("Telt één keer mee bij de knelpunten van de organisatie, niet per gezin"));
}

void TasksPart::addOneSided(LaneBoard& board) {
  for (const auto& [owner, lane, name] :
       {std::tuple{scoring::Owner::YouthService, TaskLane::YouthService, tr("de jeugdvoorziening")},
        std::tuple{scoring::Owner::MigrantOrganisation, TaskLane::MigrantOrganisation,
                   tr("de migrantenorganisatie")}}) {
    QStringList numbers;
    auto factors = m_view->plan.oneSided;
    std::sort(factors.begin(), factors.end());
    for (const int factor : factors) {
      if (hasTask(*m_scoring, factor, owner)) continue;
      numbers << QString::number(m_scoring->factors[static_cast<std::size_t>(factor)].number);
    }
    if (!numbers.isEmpty()) board.addRemark(lane, tr("Bij %1 heeft %2 geen taak.").arg(listWords(numbers), name));
  }
}

void TasksPart::addReasons(TaskCardKind kind, const QString& title, const QString& remark) {
  QGridLayout* grid = nullptr;
  QWidget* page = m_scroll->widget();
  for (int row = 0; row < m_model->rowCount(); ++row) {
    const TaskCardData& card = m_model->card(row);
    if (card.kind != kind) continue;
    if (grid == nullptr) {
      auto* header = new SectionHeader(title, page);
      header->setRemark(remark);
      m_column->addSpacing(px(this, 8));
      m_column->addWidget(header);
      auto* table = new QWidget(page);
      grid = new QGridLayout(table);
      setMargins(*grid, 0, 0, 0, 0);
      grid->setHorizontalSpacing(px(this, kBetween));
      grid->setVerticalSpacing(px(this, 8));
      grid->setColumnStretch(0, 1);
      grid->setColumnStretch(1, 3);
      m_column->addWidget(table);
    }
    const int line = grid->rowCount();
    grid->addWidget(makeWrapped(card.text, LabelKind::Body, page), line, 0, Qt::AlignTop);
    grid->addWidget(makeWrapped(card.reason, LabelKind::Muted, page), line, 1, Qt::AlignTop);
    if (kind != TaskCardKind::Declined) continue;
    QPushButton* back = makeQuietButton(tr("Toch voorstellen"), page);
    back->setAccessibleName(tr("Toch voorstellen: %1").arg(card.text));
    const QString key = card.key;
    connect(back, &QPushButton::clicked, this, [this, key] { setStatus(key, domain::TaskStatus::Cancelled); });
    grid->addWidget(back, line, 2, Qt::AlignTop | Qt::AlignRight);
  }
}

TaskCardView* TasksPart::makeCard(int row) {
  auto* card = new TaskCardView(m_model->card(row), m_view->file, m_view->on, m_scroll->widget());
  const QString key = m_model->card(row).key;
  connect(card, &TaskCardView::accepted, this, [this, key, card] { accept(key, card->data().task); });
  connect(card, &TaskCardView::changed, this, [this, key, card](const domain::Task& task) {
    card->data().kind == TaskCardKind::Suggestion ? accept(key, task) : change(key, task);
  });
  connect(card, &TaskCardView::declined, this, [this, key](const QString& reason) { decline(key, reason); });
  connect(card, &TaskCardView::finished, this, [this, key] { setStatus(key, domain::TaskStatus::Done); });
  connect(card, &TaskCardView::reopened, this, [this, key] { setStatus(key, domain::TaskStatus::Running); });
  connect(card, &TaskCardView::takenBack, this, [this, key] { setStatus(key, domain::TaskStatus::Cancelled); });
  connect(card, &TaskCardView::consentAsked, this, &TasksPart::askConsent);
  connect(card, &TaskCardView::navigated, this, [this, card](int direction) { navigate(*card, direction); });
  connect(card, &TaskCardView::moved, this, [this, key](int direction) { move(key, direction); });
  m_cards.push_back(card);
  return card;
}

TaskCardView* TasksPart::cardView(const QString& key) const {
  const auto found =
      std::find_if(m_cards.begin(), m_cards.end(), [&](const auto* card) { return card->data().key == key; });
  return found == m_cards.end() ? nullptr : *found;
}

}  // namespace tweehanden::gui
