// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "store/store.h"
#include "support/error.h"

/// Inside src/app: what every act on a record asks.
namespace tweehanden::app {

class Session;

/// ReasonMissing with pointer /reason when it is blank; InvalidText, TextTooLong.
[[nodiscard]] Status checkReason(const std::string& reason);

/// When a guard refused what was asked, that is written in the log as well (outcome "refused"). The error itself, or
/// the one of writing the line.
[[nodiscard]] Error logRefusal(Session& session, store::AuditEntry entry, const Error& error);

/// Who does something now, and why.
[[nodiscard]] store::Doing doingNow(const Session& session, const std::string& reason);

}  // namespace tweehanden::app
