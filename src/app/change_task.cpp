// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "app/audit.h"
#include "app/intermediary_load.h"
#include "app/lookup.h"
#include "app/reasons.h"
#include "app/task_checks.h"
#include "app/tasks.h"
#include "store/store.h"

namespace tweehanden::app {
namespace {

bool ended(domain::TaskStatus status) {
  return status == domain::TaskStatus::Done || status == domain::TaskStatus::Declined ||
         status == domain::TaskStatus::Cancelled;
}

/// Only what asks more of an intermediary than before is held against the guard overload.
Status checkRoom(Session& session, const domain::Case& file, const domain::Task& before, const domain::Task& after) {
  const bool same = before.intermediary == after.intermediary && before.part == after.part && !ended(before.status);
  if (same && after.hours <= before.hours) return {};
  const Date today = session.clock().today();
  auto load = loadOf(session, file, after.intermediary, today);
  if (!load) return fail(load.error());
  if (same && *load && before.part == domain::TaskPart::Family) {
    (*load)->hours -= domain::weeklyHours(before.hours, before.from, before.until, before.createdOn, today,
                                          scoring::loadLimits(session.model()));
  }
  return checkLoad(session.model(), after, *load, today);
}

}  // namespace

Result<domain::Task> changeTask(Session& session, const std::string& caseNumber, domain::Task task) {
  const auto file = loadCase(session, caseNumber);
  if (!file) return fail(file.error());
  const auto stored = std::ranges::find(file->tasks, task.id, &domain::Task::id);
  if (stored == file->tasks.end()) {
    return fail(Error{.code = ErrorCode::NotFound, .detail = "task", .arguments = {task.text}});
  }
  const Date today = session.clock().today();
  if (ended(task.status)) {
    // A task can always be ended, also one that a guard would forbid by now.
    if (!task.endedOn) task.endedOn = today;
  } else {
    task.endedOn.reset();
    if (isShared(task.owner) && !task.organisation) task.organisation = file->family.partner;
    const auto line = audit("change", "task", task.id.value, file->family.id);
    if (const Status sound = checkTask(session.model(), task, *file, today); !sound) {
      return fail(logRefusal(session, line, sound.error()));
    }
    if (const Status room = checkRoom(session, *file, *stored, task); !room) {
      return fail(logRefusal(session, line, room.error()));
    }
  }
  task.stamp = stampNow(session, task.stamp.revision + 1);
  const store::AuditEntry entry = audit("change", "task", task.id.value, file->family.id);
  const Status written =
      session.store().write(entry, [&](store::Writer& writer) { return writer.updateTask(file->family.id, task); });
  if (!written) return fail(written.error());
  return task;
}

}  // namespace tweehanden::app
