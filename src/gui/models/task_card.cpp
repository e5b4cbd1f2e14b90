// SPDX-License-Identifier: EUPL-1.2
#include "gui/models/task_card.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

#include "app/tasks.h"
#include "gui/family/family_words.h"
#include "gui/models/task_model.h"
#include "gui/widgets/text.h"
#include "report/sentences.h"

namespace tweehanden::gui {

namespace {

using domain::TaskStatus;

QString hourWords(double hours) {
  if (hours <= 0) return {};
  return TaskModel::tr("%1 u").arg(text(report::decimal(hours, hours == std::floor(hours) ? 0 : 1)));
}

/// Only the 17 stand on a card: they have a number.
std::vector<FactorMark> marksOf(const scoring::Model& model, const app::CaseView& view,
                                const std::vector<int>& factors) {
  std::vector<FactorMark> marks;
  for (const int f : factors) {
    const auto& factor = model.factors[static_cast<std::size_t>(f)];
    if (factor.kind != scoring::FactorKind::Risk) continue;
    marks.push_back({factor.number, view.profile.factors[static_cast<std::size_t>(f)].level, text(factor.shortName)});
  }
  std::stable_sort(marks.begin(), marks.end(), [](const auto& a, const auto& b) { return a.level > b.level; });
  return marks;
}

TaskCardKind kindOf(const domain::Task& task) {
  switch (task.status) {
    case TaskStatus::Accepted:
    case TaskStatus::Running: return TaskCardKind::Task;
    case TaskStatus::Done: return TaskCardKind::Done;
    case TaskStatus::Declined:
    case TaskStatus::Cancelled: break;
  }
  return TaskCardKind::Declined;
}

QString footerOf(const domain::Task& task, const domain::Case& file, Date today) {
  QStringList words{assigneeWords(task, file)};
  if (task.status == TaskStatus::Done) {
    words << (task.endedOn ? TaskModel::tr("gedaan %1").arg(text(report::dayWords(*task.endedOn, today)))
                           : text(report::word(task.status)));
  } else {
    if (task.status == TaskStatus::Running) words << text(report::word(task.status));
    if (const QString window = windowWords(task.from, task.until, today); !window.isEmpty()) words << window;
  }
  words.removeAll(QString());
  return words.join(dot());
}

TaskCardData cardOf(const scoring::Model& model, const app::CaseView& view, const domain::Task& task) {
  TaskCardData card;
  card.key = QStringLiteral("t:%1").arg(task.id.value);
  card.kind = kindOf(task);
  card.lane = laneOf(task.owner);
  card.part = task.part;
  card.text = text(task.text);
  card.hours = hourWords(task.hours);
  card.footer = footerOf(task, view.file, view.on);
  card.overdue = overdue(task, view.on);
  card.reason = text(task.reason);
  card.task = task;
  if (const auto* origin = model.task(task.modelTask)) card.factors = marksOf(model, view, origin->factors);
  return card;
}

TaskCardData cardOf(const scoring::Model& model, const app::CaseView& view, const scoring::Suggestion& suggestion) {
  TaskCardData card;
  card.key = QStringLiteral("s:%1:%2").arg(text(suggestion.task)).arg(static_cast<int>(suggestion.part));
  card.kind = TaskCardKind::Suggestion;
  card.lane = laneOf(suggestion.side);
  card.part = suggestion.part;
  card.text = text(app::cardText(model, view.file, suggestion));
  card.factors = marksOf(model, view, suggestion.factors);
  card.reason = text(report::reason(model, view, suggestion));
  card.hours = hourWords(suggestion.hours);
  card.suggestion = suggestion;
  card.task = app::taskFrom(model, view, suggestion);
  return card;
}

TaskCardData blockedCard(const scoring::Model& model, const app::CaseView& view, const scoring::Blocked& blocked) {
  TaskCardData card;
  card.kind = TaskCardKind::Blocked;
  card.guard = text(blocked.guard);
  card.guardSentence = text(report::guardSentence(model, blocked.guard));
  card.guardLift = text(report::guardLift(model, blocked.guard));
  const auto* origin = model.task(blocked.task);
  if (origin == nullptr) return card;
  const bool together = !origin->jointWith.empty() || origin->withPartner;
  const bool youth = origin->owner == scoring::Owner::YouthService;
  card.lane = together ? TaskLane::Together : youth ? TaskLane::YouthService : TaskLane::MigrantOrganisation;
  card.text = text(origin->shortText);
  card.factors = marksOf(model, view, origin->factors);
  card.key = QStringLiteral("b:%1:%2").arg(card.guard).arg(static_cast<int>(card.lane));
  return card;
}

void addBlocked(std::vector<TaskCardData>& cards, TaskCardData blocked) {
  const auto same = std::find_if(cards.begin(), cards.end(), [&](const auto& card) { return card.key == blocked.key; });
  if (same == cards.end()) {
    cards.push_back(std::move(blocked));
  } else {
    same->more.push_back({blocked.text, blocked.factors});
  }
}

TaskCardData notOfferedCard(const scoring::Model& model, const scoring::NotOffered& notOffered) {
  TaskCardData card;
  card.key = QStringLiteral("n:%1").arg(text(notOffered.task));
  card.kind = TaskCardKind::NotOffered;
  if (const auto* origin = model.task(notOffered.task)) {
    card.text = text(origin->shortText);
    card.reason = text(origin->notOfferedReason);
  }
  return card;
}

bool shown(const domain::Task& task) { return task.status != TaskStatus::Cancelled; }

}  // namespace

TaskLane laneOf(domain::Party party) {
  switch (party) {
    case domain::Party::YouthService: return TaskLane::YouthService;
    case domain::Party::Together: return TaskLane::Together;
    case domain::Party::MigrantOrganisation: return TaskLane::MigrantOrganisation;
    case domain::Party::Family:
    case domain::Party::Network: break;
  }
  return TaskLane::Family;
}

TaskLane laneOf(scoring::Side side) {
  switch (side) {
    case scoring::Side::YouthService: return TaskLane::YouthService;
    case scoring::Side::Together: return TaskLane::Together;
    case scoring::Side::MigrantOrganisation: break;
  }
  return TaskLane::MigrantOrganisation;
}

domain::Party partyOf(TaskLane lane) {
  switch (lane) {
    case TaskLane::YouthService: return domain::Party::YouthService;
    case TaskLane::Together: return domain::Party::Together;
    case TaskLane::MigrantOrganisation: return domain::Party::MigrantOrganisation;
    case TaskLane::Family: break;
  }
  return domain::Party::Family;
}

void giveTo(domain::Task& task, TaskLane lane, const domain::Case& file) {
  task.owner = partyOf(lane);
  const bool shared = lane == TaskLane::Together || lane == TaskLane::MigrantOrganisation;
  task.organisation = shared ? file.family.partner : std::nullopt;
  task.intermediary = shared ? file.family.intermediary : std::nullopt;
  task.assignee =
      lane == TaskLane::MigrantOrganisation || lane == TaskLane::Family ? std::string() : file.family.worker;
}

std::vector<TaskCardData> taskCards(const scoring::Model& model, const app::CaseView& view) {
  std::vector<TaskCardData> cards;
  const Date never(9999, 12, 31);
  for (const auto& task : view.file.tasks) {
    if (shown(task)) cards.push_back(cardOf(model, view, task));
  }
  for (const auto& suggestion : view.plan.suggestions) cards.push_back(cardOf(model, view, suggestion));
  for (const auto& blocked : view.plan.blocked) addBlocked(cards, blockedCard(model, view, blocked));
  for (const auto& notOffered : view.plan.notOffered) cards.push_back(notOfferedCard(model, notOffered));
  std::stable_sort(cards.begin(), cards.end(), [&](const auto& a, const auto& b) {
    if (a.kind != b.kind) return a.kind < b.kind;
    if (a.kind == TaskCardKind::Suggestion) return a.suggestion.gain > b.suggestion.gain;
    return a.kind == TaskCardKind::Task && a.task.until.value_or(never) < b.task.until.value_or(never);
  });
  return cards;
}

QString spokenCard(const TaskCardData& card) {
  QStringList words;
  switch (card.kind) {
    case TaskCardKind::Suggestion: words << TaskModel::tr("Voorstel"); break;
    case TaskCardKind::Blocked: words << TaskModel::tr("Kan nu niet"); break;
    case TaskCardKind::Done: words << TaskModel::tr("Gedaan"); break;
    case TaskCardKind::Declined: words << TaskModel::tr("Niet doen"); break;
    case TaskCardKind::Task:
    case TaskCardKind::NotOffered: break;
  }
  words << card.text << text(report::word(partyOf(card.lane)));
  for (const auto& factor : card.factors) {
    words << QStringLiteral("%1 %2 %3").arg(factor.number).arg(factor.name, text(report::word(factor.level)));
  }
  for (const auto& act : card.more) words << act.text;
  words << card.reason << card.footer << card.hours << card.guardSentence << card.guardLift;
  words.removeAll(QString());
  return words.join(QStringLiteral(", "));
}

}  // namespace tweehanden::gui
