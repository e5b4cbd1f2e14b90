// SPDX-License-Identifier: EUPL-1.2
#include "app/audit.h"
#include "app/lookup.h"
#include "app/tasks.h"
#include "domain/validation.h"
#include "store/store.h"

namespace tweehanden::app {
namespace {

bool blank(const std::string& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

domain::Task declined(Session& session, const domain::Case& file, const scoring::Suggestion& suggestion,
                      const std::string& reason) {
  const CaseView view{.file = file, .on = session.clock().today(), .evidence = {}, .profile = {}, .plan = {}};
  domain::Task task = taskFrom(session.model(), view, suggestion);
  task.id = session.ids().next<domain::TaskTag>();
  task.status = domain::TaskStatus::Declined;
  task.reason = reason;
  task.createdOn = session.clock().today();
  task.endedOn = session.clock().today();
  task.stamp = stampNow(session);
  return task;
}

}  // namespace

Result<domain::Task> declineSuggestion(Session& session, const std::string& caseNumber,
                                       const scoring::Suggestion& suggestion, const std::string& reason) {
  if (blank(reason)) return fail(Error{.code = ErrorCode::InvalidValue, .detail = "no reason", .pointer = "/reason"});
  if (const Status valid = domain::validateText(reason); !valid) return fail(valid.error());
  if (session.model().task(suggestion.task) == nullptr) {
    return fail(Error{.code = ErrorCode::NotFound, .detail = "model task", .arguments = {suggestion.task}});
  }
  const auto file = loadCase(session, caseNumber);
  if (!file) return fail(file.error());
  const domain::Task task = declined(session, *file, suggestion, reason);
  const store::AuditEntry entry = audit("create", "task", task.id.value, file->family.id);
  const Status written =
      session.store().write(entry, [&](store::Writer& writer) { return writer.insertTask(file->family.id, task); });
  if (!written) return fail(written.error());
  return task;
}

}  // namespace tweehanden::app
