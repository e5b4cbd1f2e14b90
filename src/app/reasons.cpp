// SPDX-License-Identifier: EUPL-1.2
#include "app/reasons.h"

#include "app/session.h"
#include "domain/validation.h"

namespace tweehanden::app {

Status checkReason(const std::string& reason) {
  if (reason.find_first_not_of(" \t\r\n") == std::string::npos) {
    return fail(Error{.code = ErrorCode::ReasonMissing, .detail = "reason", .pointer = "/reason"});
  }
  Status valid = domain::validateText(reason);
  if (!valid) valid.error().pointer = "/reason";
  return valid;
}

Error logRefusal(Session& session, store::AuditEntry entry, const Error& error) {
  if (error.code != ErrorCode::GuardRefused) return error;
  entry.outcome = "refused";
  const Status logged = session.store().write(entry, [](store::Writer&) -> Status { return {}; });
  return logged ? error : logged.error();
}

store::Doing doingNow(const Session& session, const std::string& reason) {
  return {.by = session.user(), .at = session.clock().now(), .reason = reason};
}

}  // namespace tweehanden::app
