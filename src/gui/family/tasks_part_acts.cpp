// SPDX-License-Identifier: EUPL-1.2
// What the cards of the task split do: writing in the background, guards, moving about by keyboard.
#include <QPointer>
#include <QScrollArea>

#include <algorithm>
#include <cstdlib>

#include "app/tasks.h"
#include "domain/rules.h"
#include "gui/family/family_words.h"
#include "gui/family/task_card_view.h"
#include "gui/family/tasks_part.h"
#include "gui/models/task_model.h"
#include "gui/shell/background.h"
#include "gui/theme/tokens.h"
#include "gui/widgets/text.h"
#include "report/sentences.h"

namespace tweehanden::gui {

void TasksPart::run(const QString& key, const Work& work, const Done& done) {
  if (m_busy || m_session == nullptr || !m_view) return;
  m_busy = true;
  app::Session* session = m_session;
  const std::string caseNumber = m_view->file.family.caseNumber;
  m_background.run(
      this, [session, caseNumber, work] { return work(*session, caseNumber); },
      [this, session, key, done](Result<domain::Task> task) {
        if (session != m_session) return;
        m_busy = false;
        if (!task) {
          refused(key, task.error());
          return;
        }
        done(*task);
        emit changed();
      });
}

void TasksPart::refused(const QString& key, const Error& error) {
  TaskCardView* card = cardView(key);
  if (error.code == ErrorCode::GuardRefused && !error.arguments.empty() && card != nullptr) {
    const std::string& guard = error.arguments.front();
    card->refuse(text(report::guardSentence(*m_scoring, guard)), text(report::guardLift(*m_scoring, guard)));
    return;
  }
  emit failed(error);
}

std::function<void()> TasksPart::taskBack(const domain::Task& task, domain::TaskStatus status) {
  const QPointer<TasksPart> self(this);
  const std::string caseNumber = m_view->file.family.caseNumber;
  return [self, caseNumber, task, status] {
    if (!self || self->m_session == nullptr) return;
    domain::Task back = task;
    back.status = status;
    self->run(
        {},
        [caseNumber, back](app::Session& session, const std::string&) {
          return app::changeTask(session, caseNumber, back);
        },
        [](const domain::Task&) {});
  };
}

void TasksPart::accept(const QString& key, const domain::Task& task) {
  focusAfter(key);
  run(
      key, [task](app::Session& session, const std::string& number) { return app::acceptTask(session, number, task); },
      [this](const domain::Task& taken) {
        emit undoOffered(tr("Overgenomen: %1").arg(text(taken.text)), taskBack(taken, domain::TaskStatus::Cancelled));
      });
}

void TasksPart::change(const QString& key, domain::Task task) {
  const int row = m_model->rowOf(key);
  if (row < 0) return;
  domain::Task before = m_model->card(row).task;
  m_focusKey = key;
  run(
      key, [task](app::Session& session, const std::string& number) { return app::changeTask(session, number, task); },
      [this, before](const domain::Task& now) {
        domain::Task back = before;
        back.stamp = now.stamp;
        emit undoOffered(tr("Aangepast: %1").arg(text(now.text)), taskBack(back, before.status));
      });
}

void TasksPart::decline(const QString& key, const QString& reason) {
  const int row = m_model->rowOf(key);
  if (row < 0 || reason.trimmed().isEmpty()) return;
  const scoring::Suggestion suggestion = m_model->card(row).suggestion;
  focusAfter(key);
  run(
      key,
      [suggestion, why = reason.toStdString()](app::Session& session, const std::string& number) {
        return app::declineSuggestion(session, number, suggestion, why);
      },
      [this](const domain::Task& task) {
        emit undoOffered(tr("Niet doen: %1").arg(text(task.text)), taskBack(task, domain::TaskStatus::Cancelled));
      });
}

void TasksPart::setStatus(const QString& key, domain::TaskStatus status) {
  const int row = m_model->rowOf(key);
  if (row < 0) return;
  const domain::Task before = m_model->card(row).task;
  domain::Task task = before;
  task.status = status;
  m_focusKey = key;
  run(
      key, [task](app::Session& session, const std::string& number) { return app::changeTask(session, number, task); },
      [this, before](const domain::Task& now) {
        const QString words = now.status == domain::TaskStatus::Done        ? tr("Gedaan: %1")
                              : now.status == domain::TaskStatus::Cancelled ? tr("Teruggenomen: %1")
                                                                            : tr("Loopt weer: %1");
        emit undoOffered(words.arg(text(now.text)), taskBack(now, before.status));
      });
}

void TasksPart::askConsent() {
  const auto& family = m_view->file.family;
  domain::Task task;
  task.kind = domain::TaskKind::AskConsent;
  task.owner = domain::Party::YouthService;
  task.assignee = family.worker;
  const QString partner = family.partner ? organisationName(m_view->file, *family.partner) : QString();
  task.text = (partner.isEmpty() ? tr("Toestemming vragen aan het gezin")
                                 : tr("Toestemming vragen voor samenwerken met %1").arg(partner))
                  .toStdString();
  task.hours = 1;
  run(
      {}, [task](app::Session& session, const std::string& number) { return app::acceptTask(session, number, task); },
      [this](const domain::Task& taken) {
        m_focusKey = QStringLiteral("t:%1").arg(taken.id.value);
        emit undoOffered(tr("Als taak gezet: %1").arg(text(taken.text)),
                         taskBack(taken, domain::TaskStatus::Cancelled));
      });
}

/// The next suggestion of the same lane, so that a split can be gone through by Enter alone; else the one before.
void TasksPart::focusAfter(const QString& key) {
  m_focusKey.clear();
  const TaskCardView* from = cardView(key);
  if (from == nullptr) return;
  bool passed = false;
  for (const TaskCardView* card : m_cards) {
    if (card == from) passed = true;
    if (card == from || card->data().lane != from->data().lane || card->data().kind != TaskCardKind::Suggestion)
      continue;
    m_focusKey = card->data().key;
    if (passed) return;
  }
}

void TasksPart::navigate(const TaskCardView& from, int key) {
  const auto placeOf = [this](const QWidget& widget) {
    return widget.mapTo(m_scroll->widget(), widget.rect().center());
  };
  const QPoint here = placeOf(from);
  const bool along = key == Qt::Key_Up || key == Qt::Key_Down;
  const int sign = key == Qt::Key_Down || key == Qt::Key_Right ? 1 : -1;
  TaskCardView* best = nullptr;
  long bestDistance = 0;
  for (TaskCardView* card : m_cards) {
    const QPoint there = placeOf(*card);
    const int forward = sign * (along ? there.y() - here.y() : there.x() - here.x());
    const int aside = std::abs(along ? there.x() - here.x() : there.y() - here.y());
    const bool sameLine = along ? aside < card->width() / 2 : true;
    if (card == &from || !sameLine || forward <= (along ? 0 : card->width() / 2)) continue;
    const long distance = along ? forward : 10L * forward + aside;
    if (best != nullptr && distance >= bestDistance) continue;
    best = card;
    bestDistance = distance;
  }
  if (best == nullptr) return;
  best->setFocus(Qt::TabFocusReason);
  m_scroll->ensureWidgetVisible(best, 0, px(this, 24));
}

void TasksPart::move(const QString& key, int direction) {
  const int row = m_model->rowOf(key);
  TaskCardView* view = cardView(key);
  if (row < 0 || view == nullptr || m_busy) return;
  const TaskCardData& card = m_model->card(row);
  const int step = direction == Qt::Key_Right || direction == Qt::Key_Down ? 1 : -1;
  const int lane = static_cast<int>(card.lane) + step;
  if (lane < 0 || lane > static_cast<int>(TaskLane::MigrantOrganisation)) return;
  domain::Task task = card.task;
  giveTo(task, static_cast<TaskLane>(lane), m_view->file);
  if (const auto guard = domain::guardBrokenBy(task, m_view->file, m_view->on)) {
    view->refuse(text(report::guardSentence(*m_scoring, *guard)), text(report::guardLift(*m_scoring, *guard)));
    return;
  }
  if (card.kind == TaskCardKind::Task) {
    change(key, task);
    return;
  }
  m_model->moveCard(row, static_cast<TaskLane>(lane), m_view->file);
  m_focusKey = key;
  rebuild();
}

}  // namespace tweehanden::gui
