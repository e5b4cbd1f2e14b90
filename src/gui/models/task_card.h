// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>

#include <vector>

#include "app/case_view.h"

namespace tweehanden::gui {

enum class TaskCardKind { Task, Suggestion, Blocked, Done, Declined, NotOffered };
/// The lane a card lies in: three sides, and what the family and its network do themselves.
enum class TaskLane { YouthService, Together, MigrantOrganisation, Family };

struct FactorMark {
  int number = 0;
  scoring::Level level = scoring::Level::Unknown;
  QString name;
};

/// A further act on a card: of a guard's, every task it keeps out.
struct CardAct {
  QString text;
  std::vector<FactorMark> factors;
};

/// One card of the task split, with all that stands on it and the task behind it.
struct TaskCardData {
  QString key;  ///< the same card after reloading: "t:17…" or "s:VER-J4"
  TaskCardKind kind = TaskCardKind::Suggestion;
  TaskLane lane = TaskLane::YouthService;
  domain::TaskPart part = domain::TaskPart::Family;
  QString text;
  std::vector<FactorMark> factors;
  std::vector<CardAct> more;  ///< what the same guard keeps out of the same lane: said once, not on every card
  QString reason;             ///< one sentence why; of a declined task the worker's reason
  QString hours;              ///< "1 u"
  QString footer;             ///< "M. de Boer · t/m vr 27 nov"
  bool overdue = false;
  QString guard;  ///< id of the guard that bites
  QString guardSentence;
  QString guardLift;
  domain::Task task;               ///< as stored, or as accepting would make it
  scoring::Suggestion suggestion;  ///< of a suggestion
};

[[nodiscard]] TaskLane laneOf(domain::Party party);
[[nodiscard]] TaskLane laneOf(scoring::Side side);
[[nodiscard]] domain::Party partyOf(TaskLane lane);

/// Gives a task to another side: organisation and person follow from the case.
void giveTo(domain::Task& task, TaskLane lane, const domain::Case& file);

/// All cards of a case: running and accepted first, then suggestions by gain, blocked (one card a
/// guard and lane), done, declined, not offered.
[[nodiscard]] std::vector<TaskCardData> taskCards(const scoring::Model& model, const app::CaseView& view);

/// The whole card in words, for who hears it.
[[nodiscard]] QString spokenCard(const TaskCardData& card);

}  // namespace tweehanden::gui
