// SPDX-License-Identifier: EUPL-1.2
#include "app/audit.h"
#include "app/intermediary_load.h"
#include "app/lookup.h"
#include "app/reasons.h"
#include "app/task_checks.h"
#include "app/tasks.h"
#include "store/store.h"

namespace tweehanden::app {

Result<domain::Task> acceptTask(Session& session, const std::string& caseNumber, domain::Task task) {
  const auto file = loadCase(session, caseNumber);
  if (!file) return fail(file.error());
  task.id = session.ids().next<domain::TaskTag>();
  task.stamp = stampNow(session);
  if (task.createdOn == Date{}) task.createdOn = session.clock().today();
  if (task.status == domain::TaskStatus::Declined || task.status == domain::TaskStatus::Cancelled) {
    task.status = domain::TaskStatus::Accepted;
  }
  if (isShared(task.owner) && !task.organisation) task.organisation = file->family.partner;
  if (const Status sound = checkTask(session.model(), task, *file, session.clock().today()); !sound) {
    return fail(logRefusal(session, audit("create", "task", task.id.value, file->family.id), sound.error()));
  }
  const auto load = loadOf(session, *file, task.intermediary, session.clock().today());
  if (!load) return fail(load.error());
  if (const Status room = checkLoad(session.model(), task, *load, session.clock().today()); !room) {
    return fail(logRefusal(session, audit("create", "task", task.id.value, file->family.id), room.error()));
  }
  const store::AuditEntry entry = audit("create", "task", task.id.value, file->family.id);
  const Status written =
      session.store().write(entry, [&](store::Writer& writer) { return writer.insertTask(file->family.id, task); });
  if (!written) return fail(written.error());
  return task;
}

}  // namespace tweehanden::app
